import type { Attachment } from '@kvitt/core/model/attachment.js';
import { maxAttachmentBytes } from '@kvitt/core/model/conversation-limits.js';
import { describe, expect, it } from 'vitest';
import { nameIn, safeName, savedAs } from '../../../demo/server/src/conversations/file-names.js';
import { mostBytes, mostFiles } from '../../../demo/server/src/conversations/files.js';
import { TestAgent } from '../support/agent.js';
import { checkedFetch, TestCustomer } from '../support/customer.js';
import { server } from '../support/shared.js';
import { soon } from '../support/soon.js';
import { answered, human, messages, open, refusal, send, sending } from '../support/talker.js';

const png = (size = 20): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(size);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return bytes;
};

interface Upload {
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly name?: string;
  readonly key?: string;
  readonly disposition?: string;
}

const coded = (name: string): string => `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;

function attaching(customer: TestCustomer, id: string, { bytes = png(), name = 'kvitto.png', key = crypto.randomUUID(), disposition = coded(name) }: Upload = {}): Promise<Response> {
  return checkedFetch(`${customer.server.origin}/api/kvitt/conversations/${id}/attachments`, {
    method: 'POST', body: bytes,
    headers: { authorization: `Bearer ${customer.token}`, 'content-type': 'image/png', 'content-disposition': disposition, 'idempotency-key': key },
  });
}

const attach = async (...upload: Parameters<typeof attaching>): Promise<Attachment> => answered(await attaching(...upload), [200, 201]);

/** A customer whose thread no machine answers. */
async function talking() {
  const customer = await TestCustomer.of(server());
  const { id } = await open(customer);
  await human(customer, id);
  return { customer, id };
}

describe('a file', () => {
  it('is kept once for its key, goes with one message, and is downloaded as what it is, by both sides', async () => {
    const { customer, id } = await talking();
    const file = await attach(customer, id, { key: 'one' });
    expect(file).toEqual({ id: file.id, fileName: 'kvitto.png', mediaType: 'image/png', size: 20 });
    const again = await attaching(customer, id, { key: 'one' });
    expect([again.status, await again.json()]).toEqual([200, file]);
    expect(await refusal(await attaching(customer, id, { key: 'one', bytes: png(21) }))).toEqual([422, '#/Idempotency-Key']);
    const kim = await TestAgent.of(server());
    const path = `/conversations/${id}/attachments/${file.id}`;
    expect((await kim.ask('GET', path)).status).toBe(404);
    const message = await send(customer, id, '', { attachmentIds: [file.id], key: 'with file' });
    expect(message.attachments).toEqual([file]);
    expect(await send(customer, id, '', { attachmentIds: [file.id], key: 'with file' })).toEqual(message);
    expect(await refusal(await sending(customer, id, 'igen', { attachmentIds: [file.id] }))).toEqual([422, '#/attachmentIds']);
    for (const answer of [await customer.ask('GET', path), await kim.ask('GET', path)]) {
      expect(new Uint8Array(await answer.arrayBuffer())).toEqual(png());
      expect(Object.fromEntries(['content-type', 'content-disposition', 'x-content-type-options', 'content-security-policy'].map((name) => [name, answer.headers.get(name)]))).toEqual({
        'content-type': 'image/png', 'content-disposition': "attachment; filename*=UTF-8''kvitto.png", 'x-content-type-options': 'nosniff', 'content-security-policy': 'sandbox',
      });
    }
    expect((await messages(customer, id, '?search=KVITTO')).items.map((found) => found.id)).toEqual([message.id]);
  });

  it('is none of another customer’s or of another conversation’s', async () => {
    const { customer, id } = await talking();
    const general = await open(customer, {});
    const file = await attach(customer, id);
    const { customer: stranger, id: theirs } = await talking();
    expect(await refusal(await sending(stranger, theirs, 'Hej', { attachmentIds: [file.id] }))).toEqual([422, '#/attachmentIds']);
    expect(await refusal(await sending(customer, general.id, 'Hej', { attachmentIds: [file.id] }))).toEqual([422, '#/attachmentIds']);
    expect((await attaching(stranger, id)).status).toBe(404);
    const kim = await TestAgent.of(server());
    expect(await refusal(await sending(kim, id, 'Hej', { attachmentIds: [file.id] }))).toEqual([422, '#/attachmentIds']);
    expect((await send(customer, id, 'Hej', { attachmentIds: [file.id] })).attachments).toHaveLength(1);
  });

  it.each([
    ['a program', new Uint8Array([0x4d, 0x5a, 0, 0])],
    ['a page', new TextEncoder().encode('<!doctype html><script>alert(1)</script>')],
    ['a drawing that can run', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['nothing', new Uint8Array()],
  ])('is refused when it is %s, whatever it says of itself', async (_what, bytes) => {
    const { customer, id } = await talking();
    expect(await refusal(await attaching(customer, id, { bytes }))).toEqual([422, '#/file']);
  });

  it('has ten million bytes at most, counted and not believed', async () => {
    const { customer, id } = await talking();
    expect((await attach(customer, id, { bytes: png(maxAttachmentBytes) })).size).toBe(maxAttachmentBytes);
    expect(await refusal(await attaching(customer, id, { bytes: png(maxAttachmentBytes + 1) }))).toEqual([422, '#/file']);
  });

  it('needs a name and a key', async () => {
    const { customer, id } = await talking();
    for (const disposition of ['attachment', "attachment; filename*=UTF-8''%E4", 'attachment; filename=""']) {
      expect(await refusal(await attaching(customer, id, { disposition }))).toEqual([422, '#/Content-Disposition']);
    }
    expect(await refusal(await attaching(customer, id, { key: '' }))).toEqual([400, '#/Idempotency-Key']);
  });

  it('is one too many after a hundred, or a hundred million bytes, within an hour', async () => {
    const { customer, id } = await talking();
    const given = (files: number, size: number) =>
      server().database.query(
        `insert into conversation_file (id, conversation_id, customer_id, side, client_id, file_name, media_type, size, digest, content, at)
         select $1 || n, $1, $2, 'customer', 'k' || n, 'a.png', 'image/png', $4::integer, '', '', $5::timestamptz from generate_series(1, $3::integer) as n`,
        [id, customer.id, files, size, new Date(server().clock.now()).toISOString()],
      );
    await given(mostFiles - 1, 1);
    await attach(customer, id);
    const late = await attaching(customer, id);
    expect([late.status, late.headers.get('retry-after')]).toEqual([429, '600']);
    server().clock.advance(61 * 60_000);
    await customer.refreshToken();
    await attach(customer, id);
    await server().database.query('delete from conversation_file where conversation_id = $1', [id]);
    await given(1, mostBytes - 20);
    await attach(customer, id);
    expect((await attaching(customer, id)).status).toBe(429);
  });

  it('is forgotten after a day when no message has taken it', async () => {
    const { customer, id } = await talking();
    const [kept, loose] = [await attach(customer, id), await attach(customer, id)];
    await send(customer, id, 'Hej', { attachmentIds: [kept.id] });
    server().clock.advance(25 * 60 * 60_000);
    await customer.refreshToken();
    const status = async (file: Attachment) => (await customer.ask('GET', `/conversations/${id}/attachments/${file.id}`)).status;
    await soon(async () => expect([await status(kept), await status(loose)]).toEqual([200, 404]));
  });
});

describe('the name of a file', () => {
  it.each([
    ['kvitto.PDF', 'application/pdf', 'kvitto.PDF'],
    ['räkning maj.pdf', 'application/pdf', 'räkning maj.pdf'],
    ['../../etc/passwd', 'image/png', 'passwd.png'],
    ['C:\\Windows\\faktura.pdf', 'application/pdf', 'faktura.pdf'],
    ['faktura\u202Egpj.exe', 'image/jpeg', 'fakturagpj.exe.jpg'],
    ['faktura.pdf.exe', 'application/pdf', 'faktura.pdf.exe.pdf'],
    ['a\r\nSet-Cookie: x=1.png', 'image/png', 'aSet-Cookie x=1.png'],
    ['"; filename="evil.html', 'image/gif', '; filename=evil.html.gif'],
    ['<script>.png', 'image/png', 'script.png'],
    ['.htaccess', 'image/png', 'htaccess.png'],
    ['.png', 'image/png', 'png.png'],
    ['...', 'image/webp', 'file.webp'],
    ['a'.repeat(500), 'image/png', `${'a'.repeat(120)}.png`],
    ['x\ud800.png', 'image/png', 'x.png'],
  ])('is only a name, and says what it is: %j', (name, mediaType, safe) => {
    expect(safeName(name, mediaType)).toBe(safe);
    expect(savedAs(safeName(name, mediaType))).toMatch(/^attachment; filename\*=UTF-8''[\w%.~-]+$/);
  });

  it('is read in either way of writing it', () => {
    expect(["attachment; filename*=UTF-8''r%C3%A4kning.pdf", 'attachment; filename="a \\"b\\".pdf"', 'attachment', "attachment; filename*=UTF-8''%"].map(nameIn)).toEqual(['räkning.pdf', 'a "b".pdf', '', '']);
  });
});
