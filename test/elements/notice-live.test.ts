import { memoryAdapter } from '@kvitt/adapters/memory.js';
import { KvittError } from '@kvitt/core/error.js';
import type { KvittNotice, NoticeReadEvent } from '@kvitt/elements';
import { expect, html } from '@open-wc/testing';
import { mount, part, reads } from '../support/mount.js';
import { waitUntil } from '../support/wait.js';
import { all, at, given, is, noticeOf, stage, titles } from './notice-stage.js';

const one = () => html`<kvitt-notice notice-id="notice-law"></kvitt-notice>`;
const news = (element: HTMLElement) => element.shadowRoot!.querySelector('.news')!.textContent;

describe('what the customer has read', () => {
  it('is told to the backend once it was on screen for a moment, once for two elements, and to the page', async () => {
    const adapter = memoryAdapter();
    const read: NoticeReadEvent[] = [];
    const { box, element } = await mount<KvittNotice>(html`${one()}${one()}`, { adapter });
    box.addEventListener('kvitt-notice-read', (event) => read.push(event));
    const before = adapter.backend.dealings.notices.kept.get('notice-law').version!;
    await is(element, 'unread');
    await is(element, 'read');
    await is(box.querySelectorAll('kvitt-notice')[1]!, 'read');
    expect(read.map(({ notice }) => [notice.id, notice.readAt !== undefined])).to.deep.equal([['notice-law', true]]);
    expect(adapter.backend.dealings.notices.kept.get('notice-law').version).to.equal(before + 1);
    expect(all(element, 'unread')).to.deep.equal([]);
    expect(titles(element)).to.have.length(1);
  });

  it('is not what lies below the screen', async () => {
    const { box } = await stage(html`${one()}<div class="far"></div><kvitt-notice notice-id="notice-tip"></kvitt-notice>`);
    box.querySelector<HTMLElement>('.far')!.style.blockSize = '4000px';
    const [near, far] = [...box.querySelectorAll('kvitt-notice')];
    await is(far!, 'unread');
    await is(near!, 'read');
    expect(far!.matches(':state(unread)')).to.equal(true);
    far!.scrollIntoView();
    await is(far!, 'read');
  });

  it('is what was unfolded, at once', async () => {
    const element = await given([noticeOf({ text: `Short.\n\n${'Long. '.repeat(60)}` })]);
    const read: string[] = [];
    element.addEventListener('kvitt-notice-read', ({ notice }) => read.push(notice.id));
    (await part(element, 'toggle')).click();
    await is(element, 'read');
    expect(read).to.deep.equal(['one']);
  });

  it('is tried again when the backend did not hear of it', async () => {
    const adapter = memoryAdapter();
    adapter.backend.fail('notices.read', new KvittError('unexpected', { status: 500 }));
    const { box, element } = await mount<KvittNotice>(html`<kvitt-notice notice-id="notice-tip" dismissible></kvitt-notice>`, { adapter });
    const failed: string[] = [];
    box.addEventListener('kvitt-error', (event) => failed.push(event.during));
    (await part(element, 'dismiss')).click();
    await waitUntil(() => failed.length === 1, 'the page hears of it');
    expect(failed).to.deep.equal(['notices.read']);
    adapter.backend.fail('notices.read');
    expect(adapter.backend.dealings.notices.kept.get('notice-tip').readAt).to.equal(undefined);
  });

  it('is not marked on a backend that does not keep it', async () => {
    const { notices, ...rest } = memoryAdapter();
    const { box } = await stage(html`<p></p>`);
    const provider = box.querySelector('kvitt-provider')!;
    provider.adapter = { ...rest, notices: { list: (query, context) => notices!.list!(query, context) } };
    const element = document.createElement('kvitt-notice');
    provider.append(element);
    await is(element, 'read');
    expect(all(element, 'unread')).to.deep.equal([]);
  });
});

describe('what the customer dismisses', () => {
  it('is read, and hidden in every element of the page; the keyboard goes on to the next', async () => {
    const { box, element, adapter } = await stage(html`<kvitt-notice dismissible></kvitt-notice><kvitt-notice dismissible kind="law"></kvitt-notice>`);
    const other = box.querySelectorAll('kvitt-notice')[1]!;
    await part(other, 'dismiss');
    await part(element, 'prices');
    const dismissed: string[] = [];
    box.addEventListener('kvitt-notice-dismissed', (event) => dismissed.push(event.notice.id));
    const button = all(element, 'dismiss').find((each) => each.getAttribute('aria-label')?.includes('Energiskatten'))!;
    expect(button.getAttribute('aria-label')).to.equal('Hide “Energiskatten ändras vid årsskiftet”');
    button.click();
    await is(other, 'suppressed');
    expect(titles(element)).not.to.include('Energiskatten ändras vid årsskiftet');
    await waitUntil(() => adapter.backend.dealings.notices.kept.get('notice-law').readAt, 'the backend knows');
    expect(dismissed).to.deep.equal(['notice-law']);
    expect(element.shadowRoot!.activeElement?.getAttribute('aria-label')).to.contain('Sänk värmen');
  });

  it('is never an outage that is not over', async () => {
    const element = await given([noticeOf({ kind: 'outage', outage: { since: at(-1) }, readAt: at(-1) }), noticeOf({ id: 'two' })], { dismissible: true });
    await part(element, 'dismiss');
    expect(all(element, 'dismiss').map((each) => each.getAttribute('aria-label'))).to.deep.equal(['Hide “Open until eight”']);
    expect(titles(element)).to.have.length(2);
  });

  it('leaves out what was read before, until something new comes', async () => {
    const element = await given([noticeOf({ readAt: at(-1), validUntil: at(9) })], { dismissible: true });
    await is(element, 'suppressed');
    element.notices = [noticeOf({ id: 'new', title: 'News' })];
    await reads(element, 'News');
  });
});

describe('a notice that arrives while the page is looked at', () => {
  it('is shown, and announced once; what was there before is not', async () => {
    const { element, adapter } = await stage(undefined, 'empty');
    await is(element, 'suppressed');
    adapter.backend.dealings.notices.kept.put(noticeOf({ id: 'new', version: 1, kind: 'tip', title: 'Turn it down', sentAt: at(0) }));
    await reads(element, 'Tip: Turn it down');
    expect(news(element)).to.equal('Tip: Turn it down');
    element.shadowRoot!.querySelector('.news')!.textContent = '';
    adapter.backend.dealings.notices.kept.put(noticeOf({ id: 'new', version: 2, kind: 'tip', title: 'Turn it down a bit', sentAt: at(0) }));
    await waitUntil(() => titles(element)[0] === 'Turn it down a bit');
    expect(news(element)).to.equal('');
  });

  it('is an outage that is over: it changes in its place, and that is announced', async () => {
    const { element, adapter } = await stage(html`<kvitt-notice kind="outage"></kvitt-notice>`, 'outage');
    await reads(element, /Outage ?Sent/);
    const place = all(element, 'notice')[0];
    expect(news(element)).to.equal('');
    adapter.backend.dealings.notices.resolve('notice-outage');
    await reads(element, 'The outage is over: ');
    expect(all(element, 'notice')).to.deep.equal([place]);
    expect(all(element, 'notice')[0]!.dataset.tone).to.equal('positive');
  });

  it('that was read on another device is read here, and stays until the page is left', async () => {
    const { element, adapter } = await stage(html`<kvitt-notice kind="law"></kvitt-notice>`);
    await is(element, 'unread');
    const law = adapter.backend.dealings.notices.kept.get('notice-law');
    adapter.backend.dealings.notices.kept.put({ ...law, version: 9, readAt: at(0) });
    await is(element, 'read');
    expect(titles(element)).to.deep.equal(['Energiskatten ändras vid årsskiftet']);
  });
});
