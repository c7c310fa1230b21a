import type { Page } from 'playwright';
import { describe, it } from 'vitest';
import type { Ending } from '../../demo/server/src/simulator/paths.js';
import { demoOfThisFile, expect } from '../support/e2e.js';
import { ledgerOf, readsPaid, type Ledger } from '../support/e2e-till.js';

const demo = demoOfThisFile();

/** Testa before the invoice whose öre choose what becomes of its payment. */
async function atPath(ending: Ending) {
  const testa = await demo.customer('testa-betalning');
  const invoice = await testa.owing(`40.${ending}`);
  const page = await testa.openInvoice(invoice);
  const press = async (name: RegExp): Promise<void> => {
    await page.getByRole('button', { name }).click();
    await expect(page.getByRole('img', { name: 'Code to scan with your phone' })).toBeVisible();
    await testa.approvesAll(invoice);
  };
  return { page, press, ledger: () => ledgerOf(testa, invoice) };
}

const settled = (amount: string): Ledger => ({ payments: [`swish settled ${amount}`], left: '0.00', settlement: 'paid' });
const told = (page: Page, words: string) => expect(page.getByText(words).first()).toBeVisible();

describe('once she has said yes', () => {
  it('a bank that finds too little money says so, and she may try again', async () => {
    const { page, press, ledger } = await atPath('01');
    await press(/^Pay SEK 40\.01/);
    await told(page, 'Det finns inte tillräckligt med pengar på kontot.');
    await press(/^Try again/);
    await expect(async () => expect((await ledger()).payments).toEqual(['swish failed 40.01', 'swish failed 40.01'])).toPass({ timeout: 60_000 });
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    expect(await ledger()).toMatchObject({ left: '40.01', settlement: 'unpaid' });
  });

  it('money that is told of three times counts once', async () => {
    const { page, press, ledger } = await atPath('08');
    await press(/^Pay SEK 40\.08/);
    await readsPaid(page);
    expect(await ledger()).toEqual(settled('40.08'));
  });

  it('money that nobody tells of is found by asking', async () => {
    const { page, press, ledger } = await atPath('10');
    await press(/^Pay SEK 40\.10/);
    await readsPaid(page);
    expect(await ledger()).toEqual(settled('40.10'));
  });

  it('money that goes back again is said to go back', async () => {
    const { page, press, ledger } = await atPath('11');
    await press(/^Pay SEK 40\.11/);
    await told(page, 'All settled');
    await told(page, 'Refunded');
    expect(await ledger()).toEqual({ payments: ['swish refunded 40.11'], left: '0.00', settlement: 'refunded' });
  });

  it('money in another currency leaves the invoice unpaid, and says so', async () => {
    const { page, press, ledger } = await atPath('13');
    await press(/^Pay SEK 40\.13/);
    await told(page, 'The money came in another currency');
    await told(page, '€40.13 came in, SEK 40.13 was asked for.');
    expect(await ledger()).toEqual({ payments: ['swish mispaid 40.13'], left: '40.13', settlement: 'unpaid' });
  });
});
