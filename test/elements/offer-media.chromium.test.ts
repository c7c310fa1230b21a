import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { part } from '../support/mount.js';
import { givenOf, kinds, stage } from './offer-stage.js';

const seen = (root: ParentNode, selector: string) => [...root.querySelectorAll<HTMLElement>(selector)].filter((each) => each.checkVisibility());

describe('an offer banner in another medium', () => {
  it('is words on paper: every offer below the other, nothing to press', async () => {
    const { element } = await stage({}, givenOf(...kinds.slice(0, 3)));
    await part(element, 'carousel');
    await emulateMedia({ media: 'print' });
    const titles = seen(element.shadowRoot!, '[part~="heading"]').map((title) => title.getBoundingClientRect());
    expect(titles.map(({ left }) => left)).to.deep.equal(Array(3).fill(titles[0]!.left));
    expect(titles[2]!.top).to.be.greaterThan(titles[1]!.bottom);
    expect(seen(element.shadowRoot!, 'button, summary')).to.deep.equal([]);
    await emulateMedia({ media: 'screen' });
  });

  it('jumps from one to the next where less motion is wanted', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const { element } = await stage({}, givenOf(...kinds.slice(0, 2)));
    await part(element, 'carousel');
    expect(getComputedStyle(element.shadowRoot!.querySelector('.slides')!).scrollBehavior).to.equal('auto');
    await emulateMedia({ reducedMotion: 'no-preference' });
  });
});
