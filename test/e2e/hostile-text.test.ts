import type { Page } from 'playwright';
import { describe, it } from 'vitest';
import { demoOfThisFile, expect } from '../support/e2e.js';
import { attacks, rewrite, watchAttacks } from '../support/e2e-attack.js';
import { Guard } from '../support/e2e-guard.js';
import type { Visitor } from '../support/e2e-visitor.js';

const demo = demoOfThisFile();

/** Attacks in turn, one for each field; a field says the same in every answer, as a backend's does. */
function inTurn(from: number): (path: string) => string {
  const said = new Map<string, string>();
  return (path) => {
    const text = said.get(path) ?? attacks[(from + said.size) % attacks.length] ?? '';
    said.set(path, text);
    return text;
  };
}

/** Opens a page whose texts are attacks; `harmed` says everything that one of them has done. */
async function open(
  { context }: Visitor,
  path: string,
  text: (path: string) => string,
): Promise<{ window: Page; harmed: () => readonly string[] }> {
  const window = await context.newPage();
  const guard = await Guard.at(window);
  const done = await watchAttacks(window, demo.origin);
  await rewrite(window, text);
  await window.goto(demo.origin + path);
  return { window, harmed: () => [...done(), ...guard.troubles] };
}

/** Closes it; what it still asks for is of no interest any more. */
async function leave(window: Page): Promise<void> {
  await window.unrouteAll({ behavior: 'ignoreErrors' });
  await window.close();
}

describe('attacks in every text field', () => {
  it('are shown as text by an invoice, all of them, and nothing runs', async () => {
    const mikkel = await demo.customer('mikkel-kjaer');
    const { id } = await mikkel.toPay(1);
    const { length } = (await mikkel.invoice(id)).lines;
    for (let from = 0; from < attacks.length; from += length) {
      const names = Array.from({ length }, (_, index) => attacks[(from + index) % attacks.length] ?? '');
      const other = inTurn(from);
      const text = (path: string): string => names[Number(/^\.lines\.(\d+)\.item\.name$/.exec(path)?.[1])] ?? other(path);
      const { window, harmed } = await open(mikkel, `/fakturor/${id}`, text);
      const folds = window.locator('kvitt-invoice [part=line] button');
      await expect(folds).toHaveCount(length);
      await folds.evaluateAll((buttons) => {
        for (const button of buttons) (button as HTMLElement).click();
      });
      await expect(window.locator('kvitt-invoice [part=explanation]')).toHaveCount(length);
      expect((await folds.evaluateAll((buttons) => buttons.map(({ textContent }) => textContent))).sort()).toEqual(names.sort());
      expect(await window.title()).toBe('Invoice · Måne Mobil');
      expect(harmed()).toEqual([]);
      await leave(window);
    }
  });

  it('do nothing in the list and in the head of the page', async () => {
    const elin = await demo.customer('elin-sandberg');
    for (let from = 0; from < attacks.length; from += Math.ceil(attacks.length / 4)) {
      const { window, harmed } = await open(elin, '/', inTurn(from));
      await expect(window.getByRole('row').nth(5)).toBeVisible();
      await expect(window.locator('[part=pay]')).toBeVisible();
      expect(harmed()).toEqual([]);
      await leave(window);
    }
  });

  it('do nothing in what she has agreed to, is offered and is told', async () => {
    const ingrid = await demo.customer('ingrid-haugen');
    for (let from = 0; from < attacks.length; from += Math.ceil(attacks.length / 6)) {
      const { window, harmed } = await open(ingrid, '/avtal', inTurn(from));
      const offer = window.locator('kvitt-offer-banner [part~="offer"]').first();
      for (const shown of [window.locator('kvitt-contract [part~="terms"]'), window.locator('kvitt-notice [part~="option"]')]) await expect(shown.first()).toBeVisible();
      await offer.locator('[part~="why"]').click();
      await expect(offer.locator('[part~="reasoning"]')).toBeVisible();
      await offer.locator('[part~="accept"]').click();
      await expect(offer.locator('[part~="confirmation"]')).toBeVisible();
      expect(harmed()).toEqual([]);
      await leave(window);
    }
  });

  it('do nothing while she pays', async () => {
    const elin = await demo.customer('elin-sandberg');
    const invoice = await elin.toPay();
    const { window: first } = await open(elin, `/fakturor/${invoice.id}`, (path) => path);
    await first.locator('[part=pay]').click();
    await expect(first.locator('[part=qr]')).toBeVisible();
    await leave(first);
    for (let from = 0; from < attacks.length; from += Math.ceil(attacks.length / 4)) {
      const { window, harmed } = await open(elin, `/fakturor/${invoice.id}`, inTurn(from));
      await expect(window.locator('[part=qr]')).toBeVisible();
      expect(harmed()).toEqual([]);
      await leave(window);
    }
  });
});
