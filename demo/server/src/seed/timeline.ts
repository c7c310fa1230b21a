import { isCreditNote } from '@kvitt/core/model/due.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Payment } from '@kvitt/core/model/payment.js';
import type { TimelineEvent } from '@kvitt/core/model/timeline.js';
import { addDays } from '@kvitt/core/period.js';
import { at } from './calendar.js';
import { opaqueId } from './chance.js';
import type { Story } from './story.js';

type Happening = Pick<TimelineEvent, 'kind' | 'at' | 'detail' | 'actor' | 'documentId'>;

const system = { role: 'system' } as const;
const customer = { role: 'customer' } as const;

/** What happened to a document, oldest first, until today. */
export function timelineOf(invoice: Invoice, story: Story, payments: readonly Payment[], today: string): readonly TimelineEvent[] {
  const happenings = [...issued(invoice), ...received(invoice, story), ...answered(story), ...paid(payments)];
  return happenings
    .filter((happening) => happening.at < at(today, '00:00'))
    .sort((a, b) => a.at.localeCompare(b.at))
    .map((happening) => ({
      ...happening,
      id: opaqueId('evt', `${invoice.id} ${happening.kind} ${happening.at}`),
      version: 1,
      visibility: 'both',
    }));
}

function issued({ issueDate }: Invoice): readonly Happening[] {
  return [
    { kind: 'created', at: at(issueDate, '05:00'), actor: system },
    { kind: 'sent', at: at(issueDate, '05:03'), actor: system },
  ];
}

function received({ issueDate }: Invoice, { bounced }: Story): readonly Happening[] {
  if (bounced) return [{ kind: 'delivery-failed', at: at(issueDate, '05:09'), actor: system, detail: bounced.detail }];
  return [{ kind: 'opened', at: at(addDays(issueDate, 2), '17:12'), actor: customer }];
}

function answered({ remindedOn, disputed, extended, followedBy = [] }: Story): readonly Happening[] {
  return [
    ...(remindedOn ? [{ kind: 'reminder-sent', at: at(remindedOn, '05:00'), actor: system }] : []),
    ...(disputed ? [{ kind: 'dispute-opened', at: at(disputed.on, '18:40'), actor: customer, detail: disputed.detail }] : []),
    ...(extended
      ? [
          {
            kind: 'extension-granted',
            at: at(extended.on, '08:15'),
            actor: { role: 'agent', name: 'Amira Lindqvist' } as const,
            detail: extended.detail,
          },
        ]
      : []),
    ...followedBy
      .filter(isCreditNote)
      .map(({ id, issueDate }) => ({ kind: 'credit', at: at(issueDate, '05:00'), actor: system, documentId: id })),
  ];
}

function paid(payments: readonly Payment[]): readonly Happening[] {
  return payments.map(({ settledAt = '' }) => ({ kind: 'payment', at: settledAt, actor: customer }));
}
