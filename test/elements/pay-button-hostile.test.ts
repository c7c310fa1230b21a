import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { html } from 'lit';
import { part, reads } from '../support/mount.js';
import { waitUntil } from '../support/wait.js';
import { content, id, stage } from './pay-stage.js';

describe('kvitt-pay-button in a page that does not make it easy', () => {
  it('pays once, however the presses come: two clicks, a call, a held Enter', async () => {
    const { element, payments } = await stage();
    const pay = await part(element, 'pay');
    pay.focus();
    void element.pay();
    pay.click();
    pay.click();
    await executeServerCommand('kvitt:hold', { key: 'Enter', times: 4 });
    await reads(element, 'Scan with Swish');
    expect(payments()).to.have.length(1);
  });

  it('pays what was pressed while the language changes', async () => {
    const { box, element, payments } = await stage();
    const pay = await part(element, 'pay');
    box.lang = 'de';
    pay.click();
    box.lang = 'sv';
    await reads(element, 'Skanna med Swish');
    expect(payments().map(({ amount }) => amount.amount)).to.deep.equal(['1477.00']);
  });

  it('loses nothing when it is moved while it sends', async () => {
    const { box, provider, element, adapter, payments } = await stage();
    adapter.backend.slow(50);
    (await part(element, 'pay')).click();
    const corner = document.createElement('div');
    provider.append(corner);
    corner.append(element);
    await reads(element, 'Scan with Swish');
    expect(payments()).to.have.length(1);
    expect(box.querySelectorAll('kvitt-pay-button')).to.have.length(1);
  });

  it('is quiet when it is removed while it sends, and another one shows the payment', async () => {
    const { provider, element, adapter, payments } = await stage();
    adapter.backend.slow(50);
    (await part(element, 'pay')).click();
    element.remove();
    await waitUntil(() => payments().length === 1, 'the payment has begun all the same');
    const other = document.createElement('kvitt-pay-button');
    other.invoiceId = id;
    provider.append(other);
    await reads(other, 'Scan with Swish');
    expect(payments()).to.have.length(1);
  });

  it('waits for a provider that comes late', async () => {
    const { box, provider, element } = await stage();
    await part(element, 'pay');
    box.append(element);
    await reads(element, 'Loading');
    provider.append(element);
    await reads(element, 'Pay SEK 1,477.00');
  });

  it('keeps its presses to itself: a form around it is not sent', async () => {
    let sent = 0;
    const stop = (event: Event) => {
      event.preventDefault();
      sent += 1;
    };
    const { box, provider } = await stage();
    const form = document.createElement('form');
    form.addEventListener('submit', stop);
    provider.append(form);
    form.append(box.querySelector('kvitt-pay-button')!);
    const element = form.querySelector('kvitt-pay-button')!;
    (await part(element, 'pay')).click();
    await reads(element, 'Scan with Swish');
    expect(sent).to.equal(0);
  });

  it('looks the same under a page that styles every element', async () => {
    const { box } = await stage({}, html`<style>* { color: red !important; letter-spacing: 9px; } p, button { display: none !important; }</style>${content}`);
    const pay = await part(box.querySelector('kvitt-pay-button')!, 'pay');
    expect(getComputedStyle(pay).display).not.to.equal('none');
  });
});
