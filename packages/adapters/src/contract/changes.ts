import { changeSchema } from '@kvitt/core/model/change.js';
import { contractSchema } from '@kvitt/core/model/contract.js';
import { invoiceSchema } from '@kvitt/core/model/invoice.js';
import { offerSchema } from '@kvitt/core/model/offer.js';
import { validate } from '@kvitt/core/session/validate.js';
import { contractCase, type ContractCase, type Operation, type WholeAdapter } from './case.js';
import { context, intent } from './context.js';
import { check, checkDistinct, checkSame } from './expect.js';
import { Follower } from './follower.js';
import { accept, accepting, openOffer } from './offering.js';
import type { Sandbox } from './sandbox.js';

type Listen = (since?: string) => Follower;

/** A case that listens; whoever still does when it is over is stopped. */
function changesCase(
  name: string,
  run: (listen: Listen, sandbox: Sandbox, adapter: WholeAdapter) => Promise<void>,
  more: readonly Operation[] = [],
): ContractCase {
  return contractCase(name, ['changes', ...more], async (adapter, sandbox) => {
    const followers: Follower[] = [];
    const listen: Listen = (since) => {
      const follower = new Follower(adapter, { patienceMs: sandbox.patienceMs, since });
      followers.push(follower);
      return follower;
    };
    await run(listen, sandbox, adapter).finally(() => followers.forEach((follower) => follower.stop()));
  });
}

/** Connected, changed, heard: answers where to resume. */
async function cursorAfterChange(follower: Follower, sandbox: Sandbox): Promise<string> {
  await follower.connected();
  await sandbox.changeInvoice(sandbox.invoice.id);
  await follower.heard('invoice', sandbox.invoice.id);
  return follower.changes.at(-1)?.cursor ?? '';
}

/** What the backend tells by itself. */
export const changesCases = [
  changesCase('tells a change of a document, with its new value or none', async (listen, sandbox) => {
    const follower = listen();
    await cursorAfterChange(follower, sandbox);
    const change = validate(
      'changes',
      changeSchema,
      follower.changes.find(({ kind }) => kind === 'invoice'),
    );
    if (change.value !== undefined) checkSame(validate('changes', invoiceSchema, change.value).id, change.id, 'the new value');
  }),

  changesCase(
    'answers the changed document when it is asked for after the change',
    async (listen, sandbox, { invoices }) => {
      const before = await invoices.get({ id: sandbox.invoice.id }, context());
      await cursorAfterChange(listen(), sandbox);
      const after = await invoices.get({ id: sandbox.invoice.id }, context());
      check(JSON.stringify(after) !== JSON.stringify(before), 'the document is as it was');
      check((after.version ?? 1) > (before.version ?? 0), 'the version has not grown');
    },
    ['invoices.get'],
  ),

  changesCase('tells everyone who listens', async (listen, sandbox) => {
    const others = [listen(), listen()];
    await Promise.all(others.map((other) => other.connected()));
    await cursorAfterChange(listen(), sandbox);
    await Promise.all(others.map((other) => other.heard('invoice', sandbox.invoice.id)));
  }),

  changesCase('tells nothing any more to who has stopped', async (listen, sandbox) => {
    const stopped = listen();
    await cursorAfterChange(stopped, sandbox);
    const { length } = stopped.changes;
    stopped.stop();
    await cursorAfterChange(listen(), sandbox);
    checkSame(stopped.changes.length, length, 'changes told');
  }),

  changesCase('misses nothing when it resumes, and tells nothing twice', async (listen, sandbox) => {
    const before = listen();
    const since = await cursorAfterChange(before, sandbox);
    before.stop();
    await sandbox.changeInvoice(sandbox.invoice.id);
    await sandbox.changeInvoice(sandbox.invoice.id);
    const after = listen(since);
    await after.heard('invoice', sandbox.invoice.id, 2);
    checkSame(after.gaps, 0, 'gaps');
    checkDistinct(
      [...before.changes, ...after.changes].map(({ cursor }) => cursor),
      'cursors',
    );
  }),

  changesCase(
    'tells that an offer was accepted, and the contract that it changes',
    async (listen, sandbox, adapter) => {
      const offer = await openOffer(adapter, sandbox);
      if (!offer) return;
      const follower = listen();
      await follower.connected();
      await accept(adapter, offer);
      await Promise.all([follower.heard('offer', offer.id), follower.heard('contract', offer.contractId ?? '')]);
      const valueOf = (kind: string): unknown => follower.changes.findLast((change) => change.kind === kind)?.value;
      if (valueOf('offer') !== undefined) checkSame(validate('changes', offerSchema, valueOf('offer')).state, 'accepted', 'the new value');
      if (valueOf('contract') !== undefined) checkSame(validate('changes', contractSchema, valueOf('contract')).upcoming?.offerId, offer.id, 'the new value of the contract');
    },
    accepting,
  ),

  changesCase(
    'tells that a notice was read',
    async (listen, sandbox, { notices }) => {
      const id = await sandbox.unreadNotice?.();
      if (id === undefined) return;
      const follower = listen();
      await follower.connected();
      await notices.read({ id }, intent());
      await follower.heard('notice', id);
    },
    ['notices.read'],
  ),

  changesCase('says that there is a gap when it does not know the cursor', async (listen) => {
    const follower = listen('no cursor of yours');
    await follower.until('the gap is told', () => follower.gaps > 0);
  }),
];
