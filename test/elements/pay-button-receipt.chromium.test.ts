import { expect } from '@open-wc/testing';
import { part } from '../support/mount.js';
import { waitUntil } from '../support/wait.js';
import { paid } from './pay-stage.js';

/** Other engines without a screen wait for somebody who answers their dialog for printing. */
describe('the receipt of kvitt-pay-button', () => {
  it('is printed alone, when the customer wants to print or save it', async () => {
    const { element } = await paid();
    const print = new Promise<Window>((resolve) => {
      const seen = new MutationObserver((records) => {
        for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof HTMLIFrameElement) resolve(node.contentWindow!);
      });
      seen.observe(document.body, { childList: true });
    });
    (await part(element, 'print')).click();
    const { document: sheet } = await print;
    await waitUntil(() => sheet.body.textContent.includes('SEK'), 'the receipt is there');
    expect(sheet.body.textContent).to.contain('Norrsken Energi AB');
    expect(sheet.querySelectorAll('style, [style], script')).to.have.length(0);
    document.querySelector('iframe[title="Receipt"]')?.remove();
  });
});
