import { describe, expect, it } from 'vitest';
import { TestCustomer } from '../support/customer.js';
import { server } from '../support/shared.js';

describe('files of an invoice', () => {
  it('come with their type and name, and run nowhere', async () => {
    const content = Uint8Array.from([0, 255, 60, 115]);
    const files = [{ attachmentId: 'price-list', fileName: 'prislista å.txt', mediaType: 'text/html', content }];
    const customer = await TestCustomer.of(server(), [{ id: 'a' }], { files });
    const answer = await customer.ask('GET', `/invoices/${customer.own('a')}/attachments/price-list`);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(content);
    expect(answer.headers.get('content-type')).toBe('text/html');
    expect(answer.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''prislista%20%C3%A5.txt");
    expect(answer.headers.get('content-security-policy')).toBe('sandbox');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('are not found when there are none', async () => {
    const customer = await TestCustomer.of(server(), [{ id: 'a', hasPdf: false }]);
    expect((await customer.ask('GET', `/invoices/${customer.own('a')}/attachments/other`)).status).toBe(404);
    expect((await customer.ask('GET', `/invoices/${customer.own('a')}/pdf`)).status).toBe(404);
  });

  it('include the document itself as PDF', async () => {
    const customer = await TestCustomer.of(server());
    const answer = await customer.ask('GET', `/invoices/${customer.own('a')}/pdf`);
    const text = Buffer.from(await answer.arrayBuffer()).toString('latin1');
    expect(text).toMatch(/^%PDF-1\.4/);
    expect(text).toContain('(Elf\u00f6rbrukning \\(oktober\\))');
    expect(text).toContain('(499,00)');
  });
});
