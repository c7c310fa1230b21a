import type { Locator, Page } from 'playwright';
import { describe, it } from 'vitest';
import { demoOfThisFile, expect, type Demo } from '../support/e2e.js';
import { Guard } from '../support/e2e-guard.js';
import { wrongsOf } from '../support/e2e-axe.js';

const demo = demoOfThisFile();
const supplier = 'Norrsken Energi';
/** A picture of one pixel. */
const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

const chatOf = (page: Page): Locator => page.locator('kvitt-chat');
const fieldOf = (page: Page): Locator => chatOf(page).getByRole('textbox');
const said = (page: Page, words: string | RegExp): Locator => chatOf(page).locator('[part="text"]').filter({ hasText: words });

/** How many messages this browser's own database keeps. */
async function kept(): Promise<number> {
  const asked = (request: IDBRequest) => new Promise<void>((resolve, reject) => ((request.onsuccess = () => resolve()), (request.onerror = () => reject(new Error(String(request.error))))));
  const opening = indexedDB.open('kvitt');
  await asked(opening);
  const count = opening.result.transaction('outbox').objectStore('outbox').count();
  await asked(count);
  return count.result;
}

async function write(page: Page, words: string): Promise<void> {
  await fieldOf(page).fill(words);
  await fieldOf(page).press('Enter');
}

/** Opens a customer's conversation at the desk, and takes it over. */
async function take(desk: Page, customer: string): Promise<void> {
  await desk.locator('.thread').filter({ hasText: customer }).first().click();
  await desk.getByRole('button', { name: 'Take over' }).click();
  await expect(desk.locator('desk-tools')).toContainText(/With \w+/);
}

async function customerWith(opened: Demo, id: 'elin-sandberg' | 'gunnar-oberg' | 'testa-betalning', nth = 0) {
  const visitor = await opened.customer(id);
  const invoice = await visitor.toPay(nth);
  return { visitor, invoice, page: await visitor.openInvoice(invoice) };
}

describe('a question about a line', () => {
  it('quotes it, is answered by the machine from the invoice itself, and stands there when she comes back', async () => {
    const { visitor, invoice, page } = await customerWith(demo, 'elin-sandberg');
    const guard = await Guard.at(page);
    await page.reload();
    await page.getByRole('rowheader').getByRole('button').first().click();
    await page.getByRole('button', { name: 'Ask about this line' }).first().click();
    await expect(fieldOf(page)).toBeFocused();
    await write(page, 'What is this?');
    await expect(said(page, 'What is this?')).toBeVisible();
    const answer = chatOf(page).locator('[part="message"]').filter({ hasText: 'automatic' }).last();
    await expect(answer).toContainText(/SEK/);
    await expect(chatOf(page).getByRole('button', { name: 'Stop', exact: true })).toHaveCount(0);
    const words = await answer.locator('[part="text"]').innerText();
    expect(await wrongsOf(page)).toEqual([]);

    const again = await visitor.openInvoice(invoice);
    await expect(said(again, 'What is this?')).toHaveCount(1);
    await expect(said(again, words.split('\n')[0] ?? words).first()).toBeVisible();
    expect(guard.troubles).toEqual([]);
  });
});

describe('a question about paying', () => {
  it('is answered with a way to pay that can be taken in the message', async () => {
    const { page } = await customerWith(demo, 'testa-betalning', 2);
    await write(page, 'How can I pay?');
    await expect(chatOf(page).locator('kvitt-pay-button').getByRole('button', { name: /^Pay/ })).toBeVisible();
  });
});

describe('a person', () => {
  it('is asked for, takes over with the invoice beside her, and answers; both sides read along', async () => {
    const { page } = await customerWith(demo, 'gunnar-oberg');
    const agent = await demo.agent(supplier);
    await write(page, 'When is it due?');
    await expect(said(page, 'When is it due?')).toBeVisible();
    await page.getByRole('button', { name: 'Talk to a person' }).click();
    await expect(chatOf(page)).toContainText(/Number \d+ in the queue/);

    const desk = await agent.open('/agent');
    const guard = await Guard.at(desk);
    await desk.reload();
    const waiting = desk.locator('.thread').filter({ hasText: 'Gunnar' });
    await expect(waiting).toContainText(/Waiting, place \d/);
    await waiting.click();
    await expect(desk.locator('kvitt-invoice').getByRole('heading').first()).toBeVisible();
    await desk.getByRole('button', { name: 'Take over' }).click();
    await expect(page.locator('kvitt-chat').getByText(/har anslutit|has joined/).first()).toBeVisible();

    await desk.getByText('Ready-made replies').click();
    await desk.locator('desk-tools').getByRole('button', { name: /Greeting/ }).click();
    await expect(fieldOf(desk)).toHaveValue(/I have your invoice in front of me/);
    await fieldOf(desk).press('Enter');
    await expect(said(page, 'I have your invoice in front of me')).toBeVisible();
    await expect(chatOf(desk)).toContainText('Read');

    await write(page, 'Thank you!');
    await expect(said(desk, 'Thank you!')).toBeVisible();
    await desk.getByRole('button', { name: 'Mark as resolved' }).click();
    await expect(chatOf(page)).toContainText('This matter is closed');
    expect(await wrongsOf(desk)).toEqual([]);
    expect(guard.troubles).toEqual([]);
  });

  it('who is not there leaves a form that promises when', async () => {
    const { page } = await customerWith(demo, 'elin-sandberg', 1);
    await demo.agent(supplier, 'closed');
    await write(page, 'Why is it so much?');
    await expect(chatOf(page).locator('[part="message"]').filter({ hasText: 'automatic' }).last()).toBeVisible();
    await page.getByRole('button', { name: 'Talk to a person' }).click();
    const form = chatOf(page).locator('[part="form"]');
    const promised = chatOf(page).locator('[part~="promise"]');
    await expect(form).toContainText('Leave your question. We open');
    await form.getByLabel('Your question').fill('May I pay in parts?');
    await form.getByLabel('Reply to (e-mail)').fill('elin@example.com');
    await form.getByRole('button', { name: 'Send the question' }).click();
    await expect(said(page, 'May I pay in parts?')).toBeVisible();
    await expect(promised).toContainText('We answer by');
    await demo.agent(supplier, 'open');
  });

  it('sees the picture that is sent, as a file to save', async () => {
    const { page } = await customerWith(demo, 'gunnar-oberg', 1);
    const agent = await demo.agent(supplier);
    await chatOf(page).locator('input[type="file"]').setInputFiles({ name: 'meter.png', mimeType: 'image/png', buffer: picture });
    await expect(chatOf(page).getByText('meter.png')).toBeVisible();
    await write(page, 'This is my meter.');
    await expect(said(page, 'This is my meter.')).toBeVisible();
    const desk = await agent.open('/agent');
    await take(desk, 'Gunnar');
    await expect(chatOf(desk).getByText('meter.png').first()).toBeVisible();
    const [download] = await Promise.all([desk.waitForEvent('download'), chatOf(desk).getByRole('button', { name: 'Download meter.png' }).click()]);
    expect(download.suggestedFilename()).toBe('meter.png');
  });
});

describe('a connection that is lost', () => {
  it('keeps what is written, and sends it once when it is back', async () => {
    const { visitor, invoice, page } = await customerWith(demo, 'testa-betalning');
    await expect(fieldOf(page)).toBeVisible();
    demo.cable.cut();
    await write(page, 'Written without a connection.');
    await expect(chatOf(page)).toContainText('Waiting to be sent');
    demo.cable.mend();
    await expect(chatOf(page)).toContainText(/Sent|Delivered|Read/);
    const other = await visitor.openInvoice(invoice);
    await expect(said(other, 'Written without a connection.')).toHaveCount(1);
  });

  it('with the page closed in the middle: the next page sends it', async () => {
    const { visitor, invoice, page } = await customerWith(demo, 'testa-betalning', 1);
    await expect(fieldOf(page)).toBeVisible();
    demo.cable.cut();
    await write(page, 'Written and left.');
    await expect(chatOf(page)).toContainText('Waiting to be sent');
    await expect.poll(() => page.evaluate(kept)).toBe(1);
    await page.close();
    demo.cable.mend();
    const next = await visitor.openInvoice(invoice);
    await expect(said(next, 'Written and left.')).toHaveCount(1);
    await expect(chatOf(next)).toContainText(/Sent|Delivered|Read/);
  });
});
