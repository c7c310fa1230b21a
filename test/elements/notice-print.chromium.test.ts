import { emulateMedia } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import { waitUntil } from '../support/wait.js';
import { all, given, is, noticeOf, priceOf } from './notice-stage.js';

const seen = (element: HTMLElement, part: string) => all(element, part).filter((each) => each.checkVisibility()).map(({ textContent }) => textContent.trim());

describe('notices on paper', () => {
  afterEach(() => emulateMedia({ media: 'screen' }));

  it('have all of their text, and what can be done in words, without marks and buttons', async () => {
    const long = 'It goes on. '.repeat(40).trim();
    const element = await given([noticeOf({ text: `Short.\n\n${long}`, actions: [{ id: 'call', label: 'Call' }] }), { ...priceOf({ options: [{ id: 'bind', label: 'Bind it', offerId: 'o' }] }), id: 'two' }]);
    await waitUntil(() => all(element, 'option').length === 1);
    await is(element, 'unread');
    await emulateMedia({ media: 'print' });
    const text = [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part~=text] p')].filter((each) => each.checkVisibility());
    expect(text).to.have.length(2);
    expect([seen(element, 'option'), seen(element, 'toggle'), seen(element, 'unread')]).to.deep.equal([['Bind it'], [], []]);
    expect(seen(element, 'action')).to.deep.equal(['Bind it']);
  });
});
