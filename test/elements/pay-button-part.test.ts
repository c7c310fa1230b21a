import type { PayEvent } from '@kvitt/elements';
import { expect, html, oneEvent } from '@open-wc/testing';
import { parseAmount } from '../../packages/elements/src/internal/paying/amount-text.js';
import { part, reads, textOf } from '../support/mount.js';
import { waitUntil } from '../support/wait.js';
import { buttonSaying, id, stage, type PayStage } from './pay-stage.js';

describe('an amount as customers write it', () => {
  const written: readonly (readonly [text: string, lang: string, amount: string | undefined])[] = [
    ['500', 'sv', '500.00'], ['500,5', 'sv', '500.50'], ['1 477,50', 'sv', '1477.50'], ['1\u00a0477,50 kr', 'sv', '1477.50'], ['1\u202f477', 'sv', '1477.00'],
    ['SEK 20', 'sv', '20.00'], ['12.50', 'sv', '12.50'], ['1.477,50', 'sv', '1477.50'], ['1.477,50', 'de', '1477.50'], ['1.477', 'de', '1477.00'], ['1,477.50', 'en', '1477.50'],
    ['1,477', 'en', '1477.00'], ['1,50', 'en', '1.50'], ['\u2212500', 'sv', '-500.00'], ['-500', 'sv', '-500.00'], ['007', 'sv', '7.00'], ['٥٠٠٫٥٠', 'en', '500.50'], ['５００', 'en', '500.00'],
    ['1.477', 'sv', undefined], ['1,477', 'sv', undefined], ['1,477', 'de', undefined], ['12 50', 'sv', undefined], ['1.477.50', 'sv', undefined], ['12,345', 'sv', undefined],
    ['fem hundra', 'sv', undefined], ['', 'sv', undefined], ['1e3', 'en', undefined], ['0x10', 'en', undefined], ['5-3', 'en', undefined], ['12,', 'sv', undefined], ['½', 'en', undefined],
  ];
  for (const [text, lang, amount] of written) {
    it(`${lang}: "${text}" is ${amount ?? 'none, or two readers would read two'}`, () => expect(parseAmount(text, lang, 'SEK')).to.equal(amount));
  }

  it('has the decimals of its currency', () => {
    expect([parseAmount('1500', 'ja', 'JPY'), parseAmount('15.5', 'ja', 'JPY'), parseAmount('1.500', 'de', 'KWD')]).to.deep.equal(['1500', undefined, '1500.000']);
  });
});

async function choosing(scenario: 'part' | 'later'): Promise<PayStage> {
  const staged = await stage({ scenario });
  await part(staged.element, 'pay');
  staged.element.addEventListener('kvitt-redirect', (event) => event.preventDefault());
  buttonSaying(staged.element, 'Choose another way').click();
  await reads(staged.element, 'How do you want to pay?');
  return staged;
}

async function write(element: HTMLElement, text: string): Promise<void> {
  const field = await part<HTMLInputElement>(element, 'amount');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

describe('paying a part', () => {
  it('is a calm fold, and the button says the part', async () => {
    const { element, press, payments } = await choosing('part');
    buttonSaying(element, 'Pay a part').click();
    expect(textOf(element)).to.contain('From SEK 100.00 to SEK 1,477.00');
    await write(element, '500,50');
    await reads(element, 'Pay SEK 500.50 with Swish');
    await expect(element).to.be.accessible();
    await press();
    await reads(element, 'Scan with Swish');
    expect(payments()[0]?.amount).to.deep.equal({ amount: '500.50', currency: 'SEK' });
    expect(textOf(element)).not.to.contain('The invoice is now');
  });

  for (const [text, words] of [['tja', 'Write the amount in digits, for example 1,477.00.'], ['99', 'At least SEK 100.00'], ['−5', 'At least SEK 100.00'], ['1 477,01', 'At most SEK 1,477.00']] as const) {
    it(`says what is wrong with "${text}" and sends nothing`, async () => {
      const { element, press, payments } = await choosing('part');
      await write(element, text);
      expect(textOf(element)).not.to.contain(words);
      await press();
      await reads(element, words);
      expect((await part(element, 'amount')).getAttribute('aria-invalid')).to.equal('true');
      expect(payments()).to.have.length(0);
      await expect(element).to.be.accessible();
    });
  }

  it('is tried again with the same part, which the button then names', async () => {
    const { element, adapter, press, payments } = await choosing('part');
    await write(element, '500');
    await press();
    await reads(element, 'Scan with Swish');
    adapter.backend.decline(payments()[0]!.id, 'No.');
    await reads(element, 'Pay SEK 500.00');
    await press();
    await reads(element, 'Scan with Swish');
    expect(payments().map(({ amount }) => amount.amount)).to.deep.equal(['500.00', '500.00']);
  });

  it('is forgotten on the way back to the button', async () => {
    const { element } = await choosing('part');
    await write(element, '500');
    await reads(element, 'Pay SEK 500.00 with');
    buttonSaying(element, 'Back').click();
    await waitUntil(async () => (await part(element, 'pay')).textContent.includes('1,477.00'), 'all of it again');
  });
});

describe('paying later', () => {
  it('is offered for the due date, said on the button and to the page, and can be cancelled until then', async () => {
    const { element, box, press, payments } = await choosing('later');
    buttonSaying(element, 'Pay later').click();
    await reads(element, /On the due date, \d+ \w+/);
    element.shadowRoot!.querySelectorAll<HTMLInputElement>('input[name="day"]')[1]!.click();
    await reads(element, /Pay SEK 1,477.00 on \d+ \w+ with/);
    const pressed = press();
    const asked = await oneEvent<PayEvent>(box, 'kvitt-pay');
    await pressed;
    await reads(element, /SEK 1,477.00 will be drawn on \d+ \w+/);
    expect(textOf(element)).not.to.contain('Paid');
    expect(payments()[0]?.executionDate).to.equal(asked.executionDate);
    await expect(element).to.be.accessible();
    buttonSaying(element, 'Cancel the payment').click();
    await reads(element, 'The payment was cancelled');
  });

  it('is not offered once the day has passed', async () => {
    const { element } = await stage({}, html`<kvitt-pay-button .methods=${[
      { id: 'a', scheme: 'card', name: 'A', latestExecutionDate: '2020-01-01' }, { id: 'b', scheme: 'card', name: 'B' },
    ]} invoice-id=${id}></kvitt-pay-button>`);
    await part(element, 'pay');
    buttonSaying(element, 'Choose another way').click();
    await reads(element, 'How do you want to pay?');
    expect(textOf(element)).not.to.contain('Pay later');
  });
});
