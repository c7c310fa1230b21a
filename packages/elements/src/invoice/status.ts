import type { DueOptions } from '@kvitt/core/model/due.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Lifecycle } from '@kvitt/core/model/status.js';
import { html, type TemplateResult } from 'lit';
import { alertIcon, calendarIcon, checkIcon, clockIcon, infoIcon } from '../internal/icon.js';
import { standing, type Standing } from '../internal/status.js';
import { statusBadge } from '../internal/status-badge.js';
import type { View } from './view.js';

/** The state of the invoice in words and symbols, every facet that says something: what matters most first. */
export function statusTemplate(view: View, options: DueOptions): TemplateResult {
  const first = standing(view.invoice, view.states, options);
  const all = [...(first ? [first] : []), ...besides(view)];
  return html`<span class="badges">${all.map(({ tone, icon, words }) => statusBadge(tone, icon(), words))}</span>`;
}

/** What the first badge leaves unsaid. */
function besides(view: View): readonly Standing[] {
  return [...(view.over ? [] : stage(view)), ...exceptions(view)];
}

function stage({ invoice, states, due, settlement }: View): readonly Standing[] {
  const lifecycle = invoice.status?.lifecycle;
  const late = due.state === 'overdue';
  const pressing = late || due.state === 'today' || due.state === 'soon';
  return [
    ...(late && isDunned(lifecycle) ? [{ tone: 'negative', icon: alertIcon, words: states.overdueSince(-due.days) } as const] : []),
    ...(!late && lifecycle === 'overdue' ? [{ tone: 'negative', icon: alertIcon, words: states.overdue } as const] : []),
    ...(pressing && settlement === 'partly-paid' ? [{ tone: 'neutral', icon: clockIcon, words: states['partly-paid'] } as const] : []),
    ...(lifecycle === 'closed' ? [{ tone: 'neutral', icon: checkIcon, words: states.closed } as const] : []),
  ];
}

function exceptions({ invoice, states }: View): readonly Standing[] {
  const { dispute, delivery, extension } = invoice.status ?? {};
  return [
    ...(dispute === 'open' ? [{ tone: 'attention', icon: infoIcon, words: states.disputeOpen } as const] : []),
    ...(dispute === 'resolved' ? [{ tone: 'neutral', icon: checkIcon, words: states.disputeResolved } as const] : []),
    ...(delivery === 'failed' ? [{ tone: 'attention', icon: alertIcon, words: states.deliveryFailed } as const] : []),
    ...(extension === 'granted' ? [{ tone: 'neutral', icon: calendarIcon, words: states.extensionGranted } as const] : []),
  ];
}

function isDunned(lifecycle: Lifecycle | undefined): boolean {
  return lifecycle === 'reminded' || lifecycle === 'pre-collection';
}

/** Whether nothing of it is left to pay: settled by the backend's word, or cancelled. */
export function isOver({ status }: Pick<Invoice, 'status'>): boolean {
  const settled: readonly (string | undefined)[] = ['paid', 'overpaid', 'refunded', 'credited', 'written-off'];
  return settled.includes(status?.settlement) || status?.lifecycle === 'cancelled';
}
