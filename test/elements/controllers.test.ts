import { KvittError } from '@kvitt/core/error.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Resource, ResourceState } from '@kvitt/core/resource.js';
import type { Session } from '@kvitt/core/session/session.js';
import { ActionController, type KvittErrorEvent } from '@kvitt/elements';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { LitElement } from 'lit';
import '@kvitt/elements/define/provider.js';
import type { Viewer } from '../support/viewer.js';
import '../support/viewer.js';
import { waitUntil } from '../support/wait.js';

/** A resource in the hands of the test, counting who looks at it. */
class Watched implements Resource<Invoice> {
  readonly key: string;
  readonly looks: Set<() => void>;
  readonly refreshed: string[] = [];
  state: ResourceState<Invoice> = { status: 'loading' };

  constructor(id: string, looks = new Set<() => void>()) {
    this.key = id;
    this.looks = looks;
  }

  subscribe(listener: () => void): () => void {
    this.looks.add(listener);
    return () => void this.looks.delete(listener);
  }

  refresh(): Promise<void> {
    this.refreshed.push(this.key);
    return Promise.resolve();
  }

  become(state: ResourceState<Invoice>): void {
    this.state = state;
    for (const listener of this.looks) listener();
  }
}

/** A session that makes a resource for each question, as the real one does. */
function session() {
  const known = new Map<string, Set<() => void>>();
  const made: Watched[] = [];
  const invoice = (id: string): Watched => {
    const looks = known.get(id) ?? new Set<() => void>();
    known.set(id, looks);
    const resource = new Watched(id, looks);
    made.push(resource);
    return resource;
  };
  const given: Partial<Session> = { invoices: { invoice } as unknown as Session['invoices'], subscribe: () => () => undefined, locale: 'en' };
  return { session: given as Session, looks: (id: string) => known.get(id)?.size ?? 0, made };
}

async function viewing(id: string) {
  const desk = session();
  const provider = await fixture(html`<kvitt-provider .session=${desk.session}><test-viewer invoice-id=${id}></test-viewer></kvitt-provider>`);
  const element = provider.firstElementChild as Viewer;
  await waitUntil(() => desk.looks(id) > 0, 'nobody looks');
  return { ...desk, provider, element };
}

const failed = (code: 'forbidden' | 'timeout'): ResourceState<Invoice> => ({ status: 'failed', error: new KvittError(code) });

describe('what an element looks at', () => {
  it('is looked at once, however often the element is drawn', async () => {
    const { element, looks, made } = await viewing('a');
    for (let drawn = 0; drawn < 5; drawn += 1) {
      element.requestUpdate();
      await element.updateComplete;
    }
    expect(looks('a')).to.equal(1);
    made[0]!.become(failed('forbidden'));
    await element.updateComplete;
    expect(element.words).to.equal('forbidden');
  });

  it('follows the id', async () => {
    const { element, looks } = await viewing('a');
    element.invoiceId = 'b';
    await element.updateComplete;
    expect([looks('a'), looks('b')]).to.deep.equal([0, 1]);
  });

  it('is no longer looked at once the element has no id', async () => {
    const { element, looks } = await viewing('a');
    element.invoiceId = '';
    await element.updateComplete;
    expect(looks('a')).to.equal(0);
  });

  it('is looked at only while the element is in the document', async () => {
    const { element, looks, provider } = await viewing('a');
    element.remove();
    expect(looks('a')).to.equal(0);
    provider.append(element);
    expect(looks('a')).to.equal(1);
  });

  it('is asked again when the customer presses retry', async () => {
    const { element, made } = await viewing('a');
    element.invoice.retry();
    expect(made[0]!.refreshed).to.deep.equal(['a']);
  });
});

class Presser extends LitElement {
  answers: ((result: string) => void)[] = [];
  refusals: ((reason: unknown) => void)[] = [];
  readonly pressing = new ActionController(this, 'press', (word: string) => new Promise<string>((resolve, reject) => {
    this.answers.push((result) => resolve(word + result));
    this.refusals.push(reject);
  }));
}

customElements.define('test-presser', Presser);

describe('what an element does', () => {
  const presser = () => fixture<Presser>(html`<test-presser></test-presser>`);

  it('is done once, however often it is pressed meanwhile', async () => {
    const element = await presser();
    const presses = [element.pressing.run('a'), element.pressing.run('b')];
    expect(element.pressing.running).to.equal(true);
    element.answers[0]!('!');
    expect(await Promise.all(presses)).to.deep.equal(['a!', 'a!']);
    expect(element.answers).to.have.length(1);
    expect(element.pressing.running).to.equal(false);
  });

  it('tells the page its trouble, and what was being done', async () => {
    const element = await presser();
    const told = oneEvent<KvittErrorEvent>(element, 'kvitt-error');
    const run = element.pressing.run('a');
    element.refusals[0]!(new KvittError('declined'));
    const event = await told;
    expect(await run).to.equal(undefined);
    expect([event.error.code, event.during, event.bubbles, event.composed]).to.deep.equal(['declined', 'press', true, true]);
    expect(element.pressing.error?.code).to.equal('declined');
  });

  it('forgets the trouble with the next try', async () => {
    const element = await presser();
    const first = element.pressing.run('a');
    element.refusals[0]!(new TypeError('lost'));
    await first;
    expect(element.pressing.error?.code).to.equal('unexpected');
    void element.pressing.run('b');
    expect(element.pressing.error).to.equal(undefined);
  });

  it('is silent when it was given up', async () => {
    const element = await presser();
    const run = element.pressing.run('a');
    element.refusals[0]!(new DOMException('given up', 'AbortError'));
    await run;
    expect(element.pressing.error).to.equal(undefined);
  });
});
