import { noticeSchema, type Notice } from '@kvitt/core/model/notice.js';
import { pageSchema } from '@kvitt/core/session/page.js';
import { validate } from '@kvitt/core/session/validate.js';
import { contractCase, type WholeAdapter } from './case.js';
import { allPages, context, intent } from './context.js';
import { check, checkDistinct, checkFails, checkNewestFirst, checkSame } from './expect.js';

const page = pageSchema(noticeSchema);

async function told({ notices }: WholeAdapter, about: { readonly invoiceId?: string; readonly contractId?: string } = {}): Promise<readonly Notice[]> {
  const pages = await allPages(async (cursor) => validate('notices.list', page, await notices.list({ ...about, cursor }, context())));
  return pages.flat();
}

const isGeneral = ({ invoiceId, contractId }: Notice): boolean => invoiceId === undefined && contractId === undefined;

/** What the supplier has told. */
export const noticesCases = [
  contractCase('lists every notice once, the newest first', ['notices.list'], async (adapter) => {
    const notices = await told(adapter);
    checkDistinct(notices.map(({ id }) => id), 'notices');
    checkNewestFirst(notices.flatMap(({ sentAt = [] }) => sentAt), 'notices');
  }),

  contractCase('lists for an invoice and for a contract what is about it, and what is about everything', ['notices.list'], async (adapter, { invoice }) => {
    const all = await told(adapter);
    const ofInvoice = all.filter((notice) => notice.invoiceId === invoice.id || isGeneral(notice));
    checkSame((await told(adapter, { invoiceId: invoice.id })).map(({ id }) => id), ofInvoice.map(({ id }) => id), 'about the invoice');
    const contractId = all.find((notice) => notice.contractId !== undefined)?.contractId;
    if (contractId === undefined) return;
    const ofContract = all.filter((notice) => notice.contractId === contractId || isGeneral(notice));
    checkSame((await told(adapter, { contractId })).map(({ id }) => id), ofContract.map(({ id }) => id), 'about the contract');
  }),

  contractCase('refuses a cursor of notices that it never gave', ['notices.list'], async ({ notices }) => {
    await checkFails('invalid', 'notices.list', notices.list({ cursor: 'no cursor of yours' }, context()));
  }),

  contractCase('remembers that a notice was read, and read twice the first time holds', ['notices.list', 'notices.read'], async (adapter, sandbox) => {
    const id = await sandbox.unreadNotice?.();
    if (id === undefined) return;
    const read = async () => validate('notices.read', noticeSchema, await adapter.notices.read({ id }, intent()));
    const [first, ...others] = await Promise.all([read(), read()]);
    check(first.readAt !== undefined, 'it is not read');
    for (const answer of [...others, await read()]) checkSame(answer.readAt, first.readAt, 'when it was read');
    checkSame((await told(adapter)).find((notice) => notice.id === id)?.readAt, first.readAt, 'the notice in the list');
  }),

  contractCase('answers one notice as the list has it, and its readAt once it is read', ['notices.list', 'notices.get', 'notices.read'], async (adapter, sandbox) => {
    const one = async (id: string) => validate('notices.get', noticeSchema, await adapter.notices.get({ id }, context()));
    const [first] = await told(adapter);
    if (first) checkSame(await one(first.id), first, 'the notice alone');
    const id = await sandbox.unreadNotice?.();
    if (id === undefined) return;
    const { readAt } = await adapter.notices.read({ id }, intent());
    checkSame((await one(id)).readAt, readAt, 'when it was read');
  }),

  contractCase('answers not-found for one notice that is none of the customer’s', ['notices.get'], async ({ notices }, { foreignNoticeId = 'no-such-notice' }) => {
    for (const id of [foreignNoticeId, '..', `${foreignNoticeId}/read`]) await checkFails('not-found', `notices.get of "${id}"`, notices.get({ id }, context()));
  }),

  contractCase('answers not-found for what is none of the customer’s', ['notices.list', 'notices.read'], async ({ notices }, sandbox) => {
    const { foreignNoticeId = 'no-such-notice', foreignContractId = 'no-such-contract', foreignInvoiceId } = sandbox;
    for (const id of [foreignNoticeId, '..', `${foreignNoticeId}/read`]) await checkFails('not-found', `notices.read of "${id}"`, notices.read({ id }, intent()));
    await checkFails('not-found', 'notices.list of an invoice', notices.list({ invoiceId: foreignInvoiceId }, context()));
    await checkFails('not-found', 'notices.list of a contract', notices.list({ contractId: foreignContractId }, context()));
  }),
];
