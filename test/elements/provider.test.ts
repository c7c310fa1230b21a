import type { Adapter } from '@kvitt/core/adapter.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import { currentInvoiceId, memoryAdapter } from '@kvitt/adapters/memory.js';
import { KvittProvider, type KvittErrorEvent, type SessionExpiringEvent } from '@kvitt/elements';
import { define } from '@kvitt/elements/define.js';
import { aTimeout, expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { render } from 'lit';
import '@kvitt/elements/define/provider.js';
import { Viewer } from '../support/viewer.js';
import { waitUntil } from '../support/wait.js';

const viewer = (id = currentInvoiceId) => html`<test-viewer invoice-id=${id}></test-viewer>`;

async function shows(element: Element | null | undefined, words: string | RegExp): Promise<void> {
  const said = () => (element as Viewer).words;
  await waitUntil(() => (typeof words === 'string' ? said() === words : words.test(said())), `expected ${String(words)}, but it says "${said()}"`);
}

const number = /^\d{4}-\d{4}$/;

/** The memory adapter, counting what is asked of it. */
function counted(): { readonly adapter: Adapter; readonly asked: string[]; readonly streams: () => number } {
  const memory = memoryAdapter();
  const asked: string[] = [];
  let streams = 0;
  const get = (query: { readonly id: string }, context: Parameters<NonNullable<NonNullable<Adapter['invoices']>['get']>>[1]): Promise<Invoice> => {
    asked.push(`${query.id} ${context.locale}`);
    return memory.invoices!.get!(query, context);
  };
  const changes: Adapter['changes'] = (onChange, options) => {
    streams += 1;
    const stop = memory.changes!(onChange, options);
    return () => {
      streams -= 1;
      stop();
    };
  };
  return { adapter: { invoices: { get }, changes }, asked, streams: () => streams };
}

describe('kvitt-provider', () => {
  it('feeds the elements inside it', async () => {
    const provider = await fixture(html`<kvitt-provider adapter="demo">${viewer()}</kvitt-provider>`);
    await shows(provider.firstElementChild, number);
  });

  it('paints nothing itself', async () => {
    const provider = await fixture(html`<kvitt-provider adapter="demo"></kvitt-provider>`);
    expect(getComputedStyle(provider).display).to.equal('contents');
  });

  it('feeds elements that were there before it was defined', async () => {
    const late = class extends KvittProvider {};
    const provider = await fixture<KvittProvider>(html`<late-provider adapter="demo">${viewer()}</late-provider>`);
    await shows(provider.firstElementChild, 'loading');
    define('late-provider', late);
    await shows(provider.firstElementChild, number);
  });

  it('feeds elements that it is put around', async () => {
    const box = await fixture<HTMLElement>(html`<div>${viewer()}</div>`);
    const provider = new KvittProvider();
    provider.adapter = 'demo';
    const [element] = box.children;
    box.append(provider);
    provider.append(element!);
    await shows(element, number);
  });

  it('feeds elements that are put into it later', async () => {
    const provider = await fixture(html`<kvitt-provider adapter="demo"></kvitt-provider>`);
    await nextFrame();
    const element = Object.assign(new Viewer(), { invoiceId: currentInvoiceId });
    provider.append(element);
    await shows(element, number);
  });

  it('feeds elements through shadow roots', async () => {
    const provider = await fixture(html`<kvitt-provider adapter="demo"><div></div></kvitt-provider>`);
    const element = Object.assign(new Viewer(), { invoiceId: currentInvoiceId });
    provider.firstElementChild!.attachShadow({ mode: 'open' }).append(element);
    await shows(element, number);
  });

  it('lets them wait until it knows whom to ask', async () => {
    const provider = await fixture<KvittProvider>(html`<kvitt-provider>${viewer()}</kvitt-provider>`);
    await nextFrame();
    await shows(provider.firstElementChild, 'loading');
    provider.adapter = memoryAdapter();
    await shows(provider.firstElementChild, number);
  });

  it('takes properties that were set before it was defined', async () => {
    const provider = await fixture<KvittProvider>(html`<early-provider>${viewer()}</early-provider>`);
    Object.assign(provider, { adapter: memoryAdapter() });
    define('early-provider', class extends KvittProvider {});
    await shows(provider.firstElementChild, number);
  });

  it('passes on the session of the provider around it when it has none of its own', async () => {
    const outer = await fixture(html`<kvitt-provider adapter="demo"><kvitt-provider lang="sv">${viewer()}</kvitt-provider></kvitt-provider>`);
    await shows(outer.querySelector('test-viewer'), number);
  });

  it('takes a session that the page has opened itself', async () => {
    const first = await fixture<KvittProvider>(html`<kvitt-provider adapter="demo"></kvitt-provider>`);
    await waitUntil(() => first.session);
    const second = await fixture<KvittProvider>(html`<kvitt-provider .session=${first.session}>${viewer()}</kvitt-provider>`);
    await shows(second.firstElementChild, number);
  });

  it('forgets the customer before when whom to ask changes', async () => {
    const provider = await fixture<KvittProvider>(html`<kvitt-provider adapter="demo">${viewer()}</kvitt-provider>`);
    await shows(provider.firstElementChild, number);
    provider.adapter = memoryAdapter({ scenario: 'loading' });
    await shows(provider.firstElementChild, 'loading');
  });
});

describe('a move in the DOM', () => {
  it('of an element keeps its value and fetches nothing again', async () => {
    const { adapter, asked } = counted();
    const box = await fixture(html`<kvitt-provider .adapter=${adapter}><div></div>${viewer()}</kvitt-provider>`);
    const element = box.lastElementChild as Viewer;
    await shows(element, number);
    box.firstElementChild!.append(element);
    await element.updateComplete;
    await shows(element, number);
    await aTimeout(20);
    expect(asked).to.have.length(1);
  });

  it('of a provider keeps its session, its stream and what is on screen', async () => {
    const { adapter, asked, streams } = counted();
    const box = await fixture(html`<div><section></section><kvitt-provider .adapter=${adapter}>${viewer()}</kvitt-provider></div>`);
    const provider = box.querySelector('kvitt-provider')!;
    const element = provider.firstElementChild as Viewer;
    await shows(element, number);
    const { session } = provider;
    const seen = new Set<string>();
    const watch = new MutationObserver(() => seen.add(element.words));
    watch.observe(element.shadowRoot!, { subtree: true, childList: true, characterData: true });
    box.firstElementChild!.append(provider);
    await aTimeout(20);
    watch.disconnect();
    expect(provider.session).to.equal(session);
    expect([...seen]).to.deep.equal([]);
    expect(asked).to.have.length(1);
    expect(streams()).to.equal(1);
  });

  it('out of every provider leaves an element waiting', async () => {
    const box = await fixture(html`<div><kvitt-provider adapter="demo">${viewer()}</kvitt-provider></div>`);
    const element = box.querySelector<Viewer>('test-viewer')!;
    await shows(element, number);
    box.append(element);
    await shows(element, 'loading');
  });

  it('to another provider asks that one', async () => {
    const box = await fixture(html`<div>
      <kvitt-provider adapter="demo">${viewer()}</kvitt-provider><kvitt-provider .adapter=${memoryAdapter({ scenario: 'unsupported' })}></kvitt-provider>
    </div>`);
    const element = box.querySelector<Viewer>('test-viewer')!;
    await shows(element, number);
    box.lastElementChild!.append(element);
    await shows(element, 'unsupported');
  });

  it('away ends the stream', async () => {
    const { adapter, streams } = counted();
    const provider = await fixture<KvittProvider>(html`<kvitt-provider .adapter=${adapter}>${viewer()}</kvitt-provider>`);
    await shows(provider.firstElementChild, number);
    expect(streams()).to.equal(1);
    provider.remove();
    await waitUntil(() => streams() === 0, 'the stream goes on without anyone looking');
  });

  it('before it was drawn opens no session, and one when it comes back', async () => {
    const provider = Object.assign(document.createElement('kvitt-provider'), { adapter: memoryAdapter() });
    document.body.append(provider);
    provider.remove();
    await provider.updateComplete;
    await aTimeout(50);
    expect(provider.session).to.equal(undefined);
    document.body.append(provider);
    await waitUntil(() => provider.session, 'no session');
    provider.remove();
  });
});

describe('providers of one address and one sign-in', () => {
  const auth = { getToken: () => 'token' };
  const pair = (first: unknown, second: unknown) => html`<div>
    <kvitt-provider base-url="/api/kvitt" .auth=${first}></kvitt-provider><kvitt-provider base-url="/api/kvitt/" .auth=${second}></kvitt-provider>
  </div>`;

  async function sessionsOf(box: Element): Promise<unknown[]> {
    const providers = [...box.querySelectorAll('kvitt-provider')];
    await waitUntil(() => providers.every(({ session }) => session));
    return providers.map(({ session }) => session);
  }

  it('share a session', async () => {
    const [one, other] = await sessionsOf(await fixture(pair(auth, auth)));
    expect(one).to.equal(other);
  });

  it('do not share it with another sign-in', async () => {
    const [one, other] = await sessionsOf(await fixture(pair(auth, { getToken: () => 'token' })));
    expect(one).not.to.equal(other);
  });

  it('do not share it with those whose page it is not', async () => {
    const box = await fixture(html`<div><kvitt-provider base-url="/api/kvitt"></kvitt-provider><kvitt-provider base-url="/api/kvitt" audience="agent"></kvitt-provider></div>`);
    await sessionsOf(box);
    const providers = [...box.querySelectorAll('kvitt-provider')];
    expect(providers.map(({ session }) => session?.audience)).to.deep.equal(['customer', 'agent']);
  });

  it('show one fetched value and hold one stream', async () => {
    const { adapter, asked, streams } = counted();
    const box = await fixture(html`<div>
      <kvitt-provider .adapter=${adapter}>${viewer()}</kvitt-provider><kvitt-provider .adapter=${adapter}>${viewer()}</kvitt-provider>
    </div>`);
    for (const element of box.querySelectorAll('test-viewer')) await shows(element, number);
    expect(asked).to.have.length(1);
    expect(streams()).to.equal(1);
  });

  it('keep the session until the last of them has gone', async () => {
    const box = await fixture(pair(auth, auth));
    const [kept] = await sessionsOf(box);
    box.firstElementChild!.remove();
    await aTimeout(5);
    const third = await fixture<KvittProvider>(html`<kvitt-provider base-url="/api/kvitt" .auth=${auth}></kvitt-provider>`);
    await waitUntil(() => third.session);
    expect(third.session).to.equal(kept);
  });

  it('begin anew after the session was ended', async () => {
    const box = await fixture(pair(auth, auth));
    const [ended] = await sessionsOf(box);
    box.querySelector('kvitt-provider')!.session!.end();
    const later = await fixture<KvittProvider>(html`<kvitt-provider base-url="/api/kvitt" .auth=${auth}></kvitt-provider>`);
    await waitUntil(() => later.session);
    expect(later.session).not.to.equal(ended);
  });
});

describe('the customer’s language', () => {
  it('reaches the backend with the first question', async () => {
    const { adapter, asked } = counted();
    const box = await fixture(html`<div lang="sv"><kvitt-provider .adapter=${adapter}>${viewer()}</kvitt-provider></div>`);
    await shows(box.querySelector('test-viewer'), number);
    expect(asked).to.deep.equal([`${currentInvoiceId} sv`]);
  });

  it('is told to it again when it changes', async () => {
    const { adapter, asked } = counted();
    const provider = await fixture<KvittProvider>(html`<kvitt-provider lang="sv" .adapter=${adapter}>${viewer()}</kvitt-provider>`);
    await shows(provider.firstElementChild, number);
    provider.lang = 'de';
    await waitUntil(() => asked.at(-1) === `${currentInvoiceId} de`, 'the backend was not asked in German');
  });
});

describe('the end of a sign-in', () => {
  it('is announced when the backend no longer knows the customer', async () => {
    const adapter = memoryAdapter();
    const provider = await fixture<KvittProvider>(html`<kvitt-provider .adapter=${adapter}><test-viewer></test-viewer></kvitt-provider>`);
    adapter.backend.expireSession();
    setTimeout(() => Object.assign(provider.firstElementChild!, { invoiceId: currentInvoiceId }));
    await oneEvent(provider, 'kvitt-session-expired');
    await shows(provider.firstElementChild, 'unauthenticated');
  });

  it('is announced ahead when the token says when it ends', async () => {
    const expiresAt = Date.now() + 1_500;
    const auth = { getToken: () => ({ token: 't', expiresAt }) };
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const event = await new Promise<SessionExpiringEvent>((told) => {
      render(html`<kvitt-provider base-url="/nowhere" .auth=${auth} @kvitt-session-expiring=${told}>${viewer()}</kvitt-provider>`, box);
    });
    expect(event.expiresAt).to.equal(expiresAt);
    expect(Date.now()).to.be.below(expiresAt);
  });
});

describe('a portal that gives no token', () => {
  it('has not signed the customer in, and is not told that she is offline', async () => {
    const auth = { getToken: () => Promise.resolve(null as unknown as string) };
    const provider = await fixture<KvittProvider>(html`<kvitt-provider base-url="/nowhere" .auth=${auth}>${viewer()}</kvitt-provider>`);
    await shows(provider.firstElementChild, 'unauthenticated');
  });
});

describe('a mistake of the page’s author', () => {
  const mistakes = [
    { attribute: 'theme', value: 'blue', names: 'auto, light, dark' },
    { attribute: 'time-zone', value: 'Stockholm', names: 'IANA' },
    { attribute: 'currency-display', value: 'sign', names: 'symbol' },
    { attribute: 'lang', value: 'swedish language', names: 'language tag' },
    { attribute: 'adapter', value: 'rest', names: 'demo' },
    { attribute: 'base-url', value: 'javascript:alert(1)', names: 'http' },
    { attribute: 'scenario', value: 'rainy', names: 'overdue' },
    { attribute: 'audience', value: 'boss', names: 'agent' },
  ];

  const { error: tell } = console;
  const printed: unknown[] = [];
  beforeEach(() => (console.error = (thing: unknown) => void printed.push(thing)));
  afterEach(() => (console.error = tell));

  for (const { attribute, value, names } of mistakes) {
    it(`in ${attribute} is told with what was expected, in the console too`, async () => {
      const box = await fixture<HTMLElement>(html`<div></div>`);
      const provider = new KvittProvider();
      if (['scenario', 'audience'].includes(attribute)) provider.setAttribute('adapter', 'demo');
      provider.setAttribute(attribute, value);
      const told = oneEvent<KvittErrorEvent>(box, 'kvitt-error');
      box.append(provider);
      const { error, during } = await told;
      expect(error.field).to.equal(attribute);
      expect(error.message).to.contain(`${attribute}="${value}"`).and.contain(names);
      expect(during).to.equal('provider');
      expect(printed.at(-1)).to.equal(error);
    });
  }
});

describe('the theme of a provider', () => {
  for (const [theme, scheme] of [['light', 'light'], ['dark', 'dark'], ['auto', 'light dark']] as const) {
    it(`${theme} gives the elements inside the colour scheme ${scheme}`, async () => {
      const provider = await fixture(html`<kvitt-provider theme=${theme}><p></p></kvitt-provider>`);
      expect(getComputedStyle(provider.firstElementChild!).colorScheme).to.equal(scheme);
    });
  }

  it('is the page’s own when nothing is said', async () => {
    const box = await fixture(html`<div style="color-scheme: dark"><kvitt-provider><p></p></kvitt-provider></div>`);
    expect(getComputedStyle(box.querySelector('p')!).colorScheme).to.equal('dark');
  });
});
