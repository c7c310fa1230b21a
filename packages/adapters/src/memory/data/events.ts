import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { TimelineEvent } from '@kvitt/core/model/timeline.js';
import { addDays } from '@kvitt/core/period.js';

/** What happened to a document before the scenario begins, newest first. */
export function eventsOf(invoice: Invoice): TimelineEvent[] {
  const steps: readonly (readonly [number, string, string, string])[] = [
    [0, '06:12', 'created', 'Fakturan skapades'],
    [0, '07:00', 'sent', 'Skickad till din e-post'],
    [1, '18:34', 'opened', 'Du öppnade fakturan'],
  ];
  return steps
    .map(([day, time, kind, detail], index): TimelineEvent => ({
      id: `${invoice.id}-event-${index + 1}`,
      version: 1,
      at: `${addDays(invoice.issueDate, day)}T${time}:00Z`,
      kind,
      actor: { role: kind === 'opened' ? 'customer' : 'system' },
      visibility: 'both',
      documentId: invoice.id,
      detail,
    }))
    .reverse();
}
