import type { Offer } from '@kvitt/core/model/offer.js';
import type { Locator, Page } from 'playwright';
import { describe, it } from 'vitest';
import { demoOfThisFile, expect } from '../support/e2e.js';
import { wrongsOf } from '../support/e2e-axe.js';
import { Guard } from '../support/e2e-guard.js';
import { tabTo } from '../support/e2e-keyboard.js';

const demo = demoOfThisFile();

const offerIn = (window: Page, id: string): Locator => window.locator(`kvitt-offer-banner [part~="offer"][data-id="${id}"]`);
const accepts = (url: URL): boolean => /\/offers\/[^/]+\/accept$/.test(url.pathname);

/** Says yes to an offer, by mouse: what she agrees to stands there before she does. */
async function accept(window: Page, id: string): Promise<void> {
  const offer = offerIn(window, id);
  await offer.locator('[part~="accept"]').click();
  await expect(offer.locator('[part~="confirmation"]')).toContainText('This is what you agree to');
  await offer.locator('[part~="confirm"]').click();
}

describe('a customer who pays for more than she uses', () => {
  it('is offered the cheaper plan, accepts it, and both windows show it without a reload; so does the next invoice', async () => {
    const freja = await demo.customer('freja-holm');
    const [home, contract] = await Promise.all([freja.open(), freja.open('/avtal')]);
    const offer = offerIn(home, 'ofr-freja-mindre');
    await expect(offer.locator('[part~="effect"]')).toContainText('50.00');
    await expect(offer).toContainText(/would have cost DKK\s600\.00 less/);
    await expect(contract.locator('kvitt-contract [part~="heading"]')).toHaveText('Måne Fri 100 GB');
    await accept(home, 'ofr-freja-mindre');
    await expect(offer).toContainText('Done');
    await expect(offerIn(contract, 'ofr-freja-mindre')).toContainText('Done');
    await expect(contract.locator('kvitt-contract [part~="upcoming"]')).toContainText('Måne Mellem 40 GB');

    await contract.getByRole('button', { name: 'Play the supplier' }).click();
    await contract.getByRole('button', { name: 'Send the next invoice' }).click();
    await expect(contract.getByText(/^Done\. Invoice .+ has been sent\.$/)).toBeVisible();
    await expect(contract.locator('kvitt-contract [part~="heading"]')).toHaveText('Måne Mellem 40 GB');
    await expect(home.getByRole('row').filter({ hasText: '149.00' }).first()).toBeVisible();
    await contract.getByRole('link', { name: /^See invoice/ }).click();
    await expect(contract.locator('kvitt-invoice [part=line]').first()).toContainText('Måne Mellem 40 GB');
  });
});

describe('an offer', () => {
  it('is accepted and taken back by the keyboard alone', async () => {
    const ingrid = await demo.customer('ingrid-haugen');
    const window = await ingrid.open('/avtal');
    const offer = offerIn(window, 'ofr-ingrid-binding');
    await expect(offer).toBeVisible();
    await tabTo(window, '[data-id="ofr-ingrid-binding"] [part~="accept"]');
    await window.keyboard.press('Enter');
    await expect(offer.locator('[part~="confirmation"]')).toBeFocused();
    await tabTo(window, '[part~="confirm"]');
    await window.keyboard.press('Enter');
    await expect(offer).toContainText('Done');
    await expect(window.locator('kvitt-contract [part~="upcoming"]')).toBeVisible();
    await tabTo(window, '[part~="undo"]');
    await window.keyboard.press('Enter');
    await expect(offer).toContainText('You took it back');
    await expect(window.locator('kvitt-contract [part~="upcoming"]')).toHaveCount(0);
  });

  it('is shown where a new price is told of, as what can be done about it', async () => {
    const ingrid = await demo.customer('ingrid-haugen');
    const window = await ingrid.open('/avtal');
    await window.locator('kvitt-notice').getByRole('button', { name: 'Gå ned til Fiber 250/250' }).click();
    const told = window.locator('kvitt-notice + .told-offer');
    await expect(told).toBeFocused();
    await expect(told.locator('[part~="offer"]')).toHaveAttribute('data-id', 'ofr-ingrid-mindre');
  });

  it('is accepted once by a double click', async () => {
    const tess = await demo.customer('testa-betalning');
    const window = await tess.open('/avtal');
    const sent: string[] = [];
    window.on('request', (request) => accepts(new URL(request.url())) && sent.push(request.headers()['idempotency-key'] ?? 'without a key'));
    const offer = offerIn(window, 'ofr-testa-bindning');
    await offer.locator('[part~="accept"]').dblclick();
    await offer.locator('[part~="confirm"]').dblclick();
    await expect(offer).toContainText('Done');
    expect(sent).toHaveLength(1);
    expect((await tess.offers()).find(({ id }) => id === 'ofr-testa-bindning')?.state).toBe('accepted');
  });

  it('is accepted once where the network is cut after the yes has arrived', async () => {
    const mikkel = await demo.customer('mikkel-kjaer');
    const window = await mikkel.open('/avtal');
    const keys = new Set<string>();
    window.on('request', (request) => accepts(new URL(request.url())) && keys.add(request.headers()['idempotency-key'] ?? ''));
    await window.route(accepts, async (route) => {
      await route.fetch();
      demo.cable.cut();
      await route.abort('connectionreset');
    }, { times: 1 });
    await accept(window, 'ofr-mikkel-mere');
    await expect.poll(async () => (await mikkel.offers()).find(({ id }) => id === 'ofr-mikkel-mere')?.state).toBe('accepted');
    demo.cable.mend();
    await expect(offerIn(window, 'ofr-mikkel-mere')).toContainText('Done');
    await expect(window.locator('kvitt-contract [part~="upcoming"]')).toBeVisible();
    expect(keys.size).toBe(1);
  });

  it('that is declined stays away, also after the server has started again', async () => {
    const elin = await demo.customer('elin-sandberg');
    const [window, other] = await Promise.all([elin.open(), elin.open('/avtal')]);
    const offer = offerIn(window, 'ofr-elin-bindning');
    await offer.locator('[part~="decline"]').click();
    await offer.locator('[part~="skip"]').click();
    await expect(offer).toContainText('You said no');
    await expect(offerIn(other, 'ofr-elin-bindning')).toContainText('You said no');
    await demo.killServer();
    const later = await elin.open();
    await expect(offerIn(later, 'ofr-elin-tips')).toBeVisible();
    await expect(offerIn(later, 'ofr-elin-bindning')).toHaveCount(0);
  });

  it('is shown to no new customer, nor is she told that she owes nothing any more', async () => {
    const sindre = await demo.customer('sindre-moen');
    expect((await sindre.offers()).map(({ state }: Offer) => state)).toContain('open');
    const window = await sindre.open();
    await expect(window.getByRole('heading', { name: 'Your first invoice has not come yet' })).toBeVisible();
    await expect(window.locator('kvitt-notice [part~="notice"]')).toBeVisible();
    await expect(window.locator('kvitt-offer-banner')).toBeHidden();
    await expect(window.getByRole('heading', { name: 'We are even' })).toBeHidden();
    await window.goto(`${demo.origin}/avtal`);
    await expect(window.locator('kvitt-contract [part~="heading"]')).toHaveText('Fiber 250/250');
    await expect(window.locator('kvitt-offer-banner')).toBeHidden();
  });
});

describe.each(['light', 'dark'] as const)('the page of a contract, in %s', (theme) => {
  it.each([320, 1280])('keeps the strict policy, has nothing wrong by axe and is not to be scrolled sideways at %i pixels', async (width) => {
    const sofie = await demo.customer('sofie-lund', { theme, lang: 'de' }, { viewport: { width, height: 800 } });
    const window = await sofie.context.newPage();
    const guard = await Guard.at(window);
    await window.goto(`${demo.origin}/avtal`);
    for (const part of ['kvitt-contract [part~="campaign"]', 'kvitt-offer-banner [part~="offer"]', 'kvitt-notice [part~="notice"]']) await expect(window.locator(part).first()).toBeVisible();
    await window.locator('kvitt-offer-banner [part~="accept"]').first().click();
    await expect(window.locator('[part~="confirmation"]')).toBeVisible();
    expect(await window.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await wrongsOf(window)).toEqual([]);
    expect(guard.troubles).toEqual([]);
  });
});
