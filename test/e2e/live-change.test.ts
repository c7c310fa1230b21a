import { describe, it } from 'vitest';
import { demoOfThisFile, expect } from '../support/e2e.js';

const demo = demoOfThisFile();

describe("an agent's change while the customer reads", () => {
  it('shows the new amount, strikes the old one, and is said once in her language', async () => {
    const elin = await demo.customer('elin-sandberg');
    const invoice = await elin.toPay(1);
    const [reading, agents] = await Promise.all([elin.openInvoice(invoice), elin.openInvoice(invoice)]);
    const pay = reading.getByRole('button', { name: /^Pay SEK/ });
    const old = (await pay.innerText()).replace(/[^\d.,]/g, '');
    await reading.evaluate(listen);

    await agents.getByRole('button', { name: 'Play customer service' }).click();
    await agents.getByRole('button', { name: 'Take 49 kr off' }).click();
    await expect(agents.getByText('Done. Look at the amount.')).toBeVisible();

    const now = (Number(old.replace(',', '')) - 49).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',');
    await expect(pay).toHaveText(`Pay SEK ${now}`);
    await expect(reading.getByRole('deletion').or(reading.locator('s')).first()).toHaveText(old);
    await expect(reading.getByText(`The amount to pay has changed from SEK ${old} to SEK ${now}.`)).toHaveCount(1);
    expect(await reading.evaluate(() => (globalThis as unknown as { said: string[] }).said)).toEqual([
      `The amount to pay has changed from SEK ${old} to SEK ${now}. A deduction that Amira in customer service promised you.`,
    ]);
  });
});

/** Notes what a screen reader is given to say from now on. */
function listen(): void {
  const said: string[] = [];
  const root = document.querySelector('kvitt-invoice')?.shadowRoot;
  for (const region of root?.querySelectorAll('[role=status]') ?? []) {
    const tell = (): void => {
      const words = region.textContent.replace(/\s+/g, ' ').trim();
      if (words !== '') said.push(words);
    };
    new MutationObserver(tell).observe(region, { subtree: true, childList: true, characterData: true });
  }
  Object.assign(globalThis, { said });
}
