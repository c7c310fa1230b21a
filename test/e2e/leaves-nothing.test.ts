import { afterAll, beforeAll, describe, it } from 'vitest';
import { chromium, type Browser } from 'playwright';
import { chromiumAs } from '../support/chromium.js';
import { expect } from '../support/e2e.js';
import { Lobby } from '../support/e2e-leftovers.js';

const demo = (content: string, scenario = 'ready') => `<kvitt-provider adapter="demo" scenario="${scenario}" lang="en">${content}</kvitt-provider>`;

/** Who comes, and what it says when everything of it is there. */
const guests = [
  ['a provider', demo('<p>Welcome</p>'), 'Welcome'],
  ['an invoice', demo('<kvitt-invoice invoice-id="invoice-24"></kvitt-invoice>'), 'Attachments'],
  ['an invoice list', demo('<kvitt-invoice-list></kvitt-invoice-list>'), 'Due in'],
  ['a pay button', demo('<kvitt-pay-button invoice-id="invoice-24"></kvitt-pay-button>'), 'Pay SEK 1,477.00'],
  ['payment methods', demo('<kvitt-payment-methods invoice-id="invoice-24" for="nobody"></kvitt-payment-methods>'), 'Your usual way'],
  ['a payment status', demo('<kvitt-payment-status payment-id="payment-1"></kvitt-payment-status>', 'scheduled'), 'will be drawn on'],
  ['giro details', demo('<kvitt-giro-details invoice-id="invoice-24" swish-number="123 118 11 89"></kvitt-giro-details>'), 'Scan with your bank app'],
  ['a chat', demo('<kvitt-chat invoice-id="invoice-24"></kvitt-chat>', 'chat'), 'Talk to a person'],
  ['a question', demo('<kvitt-question invoice-id="invoice-24"></kvitt-question>'), 'Others have asked'],
  ['an offer banner', demo('<kvitt-offer-banner count-views></kvitt-offer-banner>'), 'Why do I see this?'],
  ['several offers', demo('<kvitt-offer-banner></kvitt-offer-banner>', 'offers'), '1 of 6'],
  ['contracts', demo('<kvitt-contract contract-id="contract-broadband" change-href="/c/{id}" leave-href="/l/{id}"></kvitt-contract>'), 'Leave the contract'],
  ['notices', demo('<kvitt-notice dismissible></kvitt-notice>'), 'What you can do'],
  ['a usage meter', '<kvitt-usage-meter used="12.4" limit="20" unit="GB"></kvitt-usage-meter>', 'left'],
  ['a usage chart', demo('<kvitt-usage-chart series-id="house" compare="last-year"></kvitt-usage-chart>'), 'kWh'],
  ['a usage chart without a meter', '<kvitt-usage-chart></kvitt-usage-chart>', 'There is no meter'],
  ['an invoice that asks no provider', '<kvitt-invoice></kvitt-invoice>', 'No invoice chosen'],
] as const;

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch(chromiumAs);
});
afterAll(() => browser.close());

describe('after a hundred visits', () => {
  it.each(guests)('%s has left no node and no listener behind', async (_, markup, words) => {
    const lobby = await Lobby.open(browser);
    await lobby.visits(markup, words, 10);
    const before = await lobby.count();
    await lobby.visits(markup, words, 100);
    expect(await lobby.count()).toEqual(before);
  });
});
