import type {
  Adapter, ContractOperations, ConversationOperations, InvoiceOperations, NoticeOperations, OfferOperations, PaymentOperations, TimelineOperations, UsageOperations,
} from '@kvitt/core/adapter.js';
import { check } from './expect.js';
import type { Sandbox } from './sandbox.js';

/** One thing that every adapter must do. */
export interface ContractCase {
  /** A sentence that begins with the adapter. */
  readonly name: string;
  /** The operations that the case needs and the adapter lacks. */
  readonly missing: (adapter: Adapter) => readonly Operation[];
  /** Settles when the adapter does it, throws when it does not, or cannot be asked. */
  readonly run: (adapter: Adapter, sandbox: Sandbox) => Promise<void>;
}

/** An adapter that has every operation. */
export interface WholeAdapter {
  readonly invoices: Required<InvoiceOperations>;
  readonly payments: Required<PaymentOperations>;
  readonly timeline: Required<TimelineOperations>;
  readonly usage: Required<UsageOperations>;
  readonly conversations: Required<ConversationOperations>;
  readonly offers: Required<OfferOperations>;
  readonly contracts: Required<ContractOperations>;
  readonly notices: Required<NoticeOperations>;
  readonly changes: NonNullable<Adapter['changes']>;
}

/** `group.operation`, or the one operation that is its own group. */
export type Operation =
  | `invoices.${keyof InvoiceOperations}` | `payments.${keyof PaymentOperations}` | `timeline.${keyof TimelineOperations}` | `usage.${keyof UsageOperations}`
  | `conversations.${keyof ConversationOperations}` | `offers.${keyof OfferOperations}` | `contracts.${keyof ContractOperations}` | `notices.${keyof NoticeOperations}` | 'changes';

/** Makes a case that is only run with an adapter that has the operations it needs. */
export function contractCase(
  name: string,
  needs: readonly Operation[],
  run: (adapter: WholeAdapter, sandbox: Sandbox) => Promise<void>,
): ContractCase {
  const missing = (adapter: Adapter) => needs.filter((operation) => !has(adapter, operation));
  return {
    name,
    missing,
    run: async (adapter, sandbox) => {
      const lacks = missing(adapter);
      check(lacks.length === 0, `the adapter has no ${lacks.join(', no ')}`);
      await run(adapter as WholeAdapter, sandbox);
    },
  };
}

function has(adapter: Adapter, operation: Operation): boolean {
  const [group = '', name] = operation.split('.');
  const found: unknown = Reflect.get(adapter, group);
  if (name === undefined) return typeof found === 'function';
  return typeof found === 'object' && found !== null && typeof Reflect.get(found, name) === 'function';
}
