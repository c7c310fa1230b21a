import type { KvittChat } from '@kvitt/elements';
import { expect, nextFrame } from '@open-wc/testing';
import { executeServerCommand, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { part, reads } from '../support/mount.js';
import { amira, bot, elin, longThread, says, threadOf } from '../support/threads.js';
import { all, field, given, partSays } from './chat-stage.js';

const busy = () => threadOf([says(elin, 'Why?'), says(bot, 'The tax is', { writing: true })], { typing: [amira], conversation: { participants: [{ ...amira, presence: 'online' }] } });
const one = (element: KvittChat, selector: string) => element.shadowRoot!.querySelector(selector)!;
const looks = (element: KvittChat, selector: string, pseudo?: string) => getComputedStyle(one(element, selector), pseudo);

describe('kvitt-chat for those who asked for less motion', () => {
  afterEach(() => executeServerCommand('kvitt:media', {}));

  it('has nothing that moves where somebody writes', async () => {
    const { element } = await given(busy());
    await part(element, 'typing');
    expect(element.shadowRoot!.getAnimations()).not.to.deep.equal([]);
    await executeServerCommand('kvitt:media', { 'prefers-reduced-motion': 'reduce' });
    await nextFrame();
    expect(element.shadowRoot!.getAnimations().filter(({ playState }) => playState === 'running')).to.deep.equal([]);
  });
});

describe('kvitt-chat in forced colours', () => {
  afterEach(() => executeServerCommand('kvitt:media', {}));

  it('tells her own messages from those of others, the field from the page and who is there from who is not without any ground', async () => {
    const { element } = await given(busy());
    expect(looks(element, '.mine > .bubble').borderStyle).to.equal('none');
    await executeServerCommand('kvitt:media', { 'forced-colors': 'active' });
    await nextFrame();
    expect(looks(element, '.mine > .bubble').borderStyle).to.equal('solid');
    expect(looks(element, '.theirs > .bubble').borderStyle).to.equal('none');
    expect(looks(element, '.composer').borderStyle).to.equal('solid');
    expect(looks(element, '.avatar').borderStyle).to.equal('solid');
    expect(looks(element, '.presence', '::before').backgroundColor).not.to.equal(looks(element, '.head').backgroundColor);
    expect(looks(element, '.dots i').backgroundColor).not.to.equal(looks(element, '.head').backgroundColor);
  });

  it('shows where the keyboard is', async () => {
    const { element } = await given(busy());
    await executeServerCommand('kvitt:media', { 'forced-colors': 'active' });
    element.focus();
    await nextFrame();
    expect([looks(element, '.composer').outlineStyle, looks(element, '.composer').outlineWidth]).to.deep.equal(['solid', '2px']);
  });
});

describe('kvitt-chat at four times the size', () => {
  beforeEach(() => setViewport({ width: 320, height: 256 }));
  afterEach(() => setViewport({ width: 1024, height: 768 }));

  const within = ({ top, bottom, left, right }: DOMRect) => top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
  const send = (element: KvittChat) => all(element, 'send')[0]!;

  it('never scrolls sideways', async () => {
    const { element } = await given(longThread(60), { width: '304px' });
    expect(document.scrollingElement!.scrollWidth).to.be.at.most(320);
    expect(one(element, '.log').scrollWidth).to.be.at.most(one(element, '.log').clientWidth);
  });

  it('has field and button on screen together, also with several lines, and the button can be pressed', async () => {
    const { element, asked } = await given(longThread(60), { width: '304px' });
    await partSays(element, 'message', '60.');
    element.focus();
    await nextFrame();
    expect([within(field(element).getBoundingClientRect()), within(send(element).getBoundingClientRect())]).to.deep.equal([true, true]);
    await sendKeys({ type: 'Why is this month dearer than the last one was? I have read it twice now, and I do not see.' });
    await element.updateComplete;
    await nextFrame();
    expect([within(field(element).getBoundingClientRect()), within(send(element).getBoundingClientRect())]).to.deep.equal([true, true]);
    const { x, y, width, height } = send(element).getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
    expect(asked.map(({ type }) => type)).to.include('kvitt-send-message');
  });

  it('lets the messages be read: at least one stands between head and field', async () => {
    const { element } = await given(longThread(60), { width: '304px' });
    await reads(element, '60.');
    expect(one(element, '.log').getBoundingClientRect().height).to.be.at.least(96);
  });
});
