import { afterAll, beforeAll, describe, it } from 'vitest';
import { Demo, expect } from '../support/e2e.js';
import { scan } from '../support/e2e-scan.js';

const demo = new Demo();
beforeAll(() => demo.open({ KVITT_FAULT: 'kill-before-answer' }));
afterAll(() => demo.close());

describe('a server that is killed between the commit of a payment and its answer', () => {
  it('starts again on its data, and the page finds the one payment and goes on with it', async () => {
    const elin = await demo.customer('elin-sandberg');
    const invoice = await elin.toPay();
    const window = await elin.openInvoice(invoice);
    await window.getByRole('button', { name: /^Pay SEK/ }).click();
    expect(await demo.serverGone()).toBe('SIGKILL');
    // the title has the focus and is read for that, or the live region says it: it stands there either way
    await expect(window.getByText('The connection was lost').first()).toBeVisible();
    await expect(window.getByText('Please do not pay again yet.').first()).toBeVisible();

    await demo.startServer();
    const phone = await (await demo.phone()).open(`/phone/${await scan(window)}`);
    expect(await elin.payments(invoice)).toHaveLength(1);
    await phone.getByRole('button', { name: 'Approve' }).click();
    await expect(window.getByRole('group', { name: 'All settled' })).toBeVisible();
    expect((await elin.payments(invoice)).map(({ state }) => state)).toEqual(['settled']);
  });
});
