import { currentInvoiceId } from '@kvitt/adapters/memory.js';
import { describe, expect, it } from 'vitest';
import { context, demo } from './support.js';

describe('the files of an invoice', () => {
  it('are a PDF that names the invoice, its cross-reference table pointing at its objects', async () => {
    const file = await demo().invoices.file({ id: currentInvoiceId }, context());
    const text = await file.text();
    expect(file.type).toBe('application/pdf');
    expect(text).toContain('(Faktura 2026-0142: 1477.00 SEK)');
    const offsets = [...text.matchAll(/^(\d{10}) 00000 n/gm)].map(([, offset]) => Number(offset));
    expect(offsets.map((offset, index) => text.startsWith(`${index + 1} 0 obj`, offset))).toEqual([true, true, true, true, true]);
    expect(text.startsWith('xref', Number(/startxref\n(\d+)/.exec(text)?.[1]))).toBe(true);
  });

  it('are the meter readings, as long as the invoice says', async () => {
    const { invoices } = demo();
    const invoice = await invoices.get({ id: currentInvoiceId }, context());
    const [attachment] = invoice.attachments ?? [];
    const file = await invoices.file({ id: currentInvoiceId, attachmentId: attachment?.id }, context());
    expect(file.type).toBe('text/csv');
    expect(file.size).toBe(attachment?.size);
    await expect(file.text()).resolves.toMatch(/^tid;kWh;kvalitet\r\n2026-01-01T00:00;1,12/);
  });

  it('are not found when there is no such attachment', async () => {
    await expect(demo().invoices.file({ id: currentInvoiceId, attachmentId: 'secret' }, context())).rejects.toMatchObject({ code: 'not-found' });
  });
});
