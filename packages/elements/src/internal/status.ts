import { amountToPay, dueState, isCreditNote, settlementOf, type DueOptions, type Payable } from '@kvitt/core/model/due.js';
import { isNegative } from '@kvitt/core/money.js';
import type { Lifecycle, Settlement } from '@kvitt/core/model/status.js';
import type { TemplateResult } from 'lit';
import type { Terms } from '../locales/terms.js';
import { alertIcon, calendarIcon, checkIcon, clockIcon, undoIcon } from './icon.js';
import type { Tone } from './status-badge.js';

/** What one badge says. */
export interface Standing {
  readonly tone: Tone;
  readonly icon: () => TemplateResult;
  readonly words: string;
}

const done = { tone: 'positive', icon: checkIcon } as const;
const back = { tone: 'neutral', icon: undoIcon } as const;
const late = { tone: 'negative', icon: alertIcon } as const;
const still = { tone: 'neutral', icon: clockIcon } as const;

const settlements: Readonly<Partial<Record<Settlement, Omit<Standing, 'words'>>>> = {
  scheduled: { tone: 'neutral', icon: calendarIcon },
  pending: still,
  paid: done,
  overpaid: done,
  refunded: back,
  credited: back,
  'written-off': back,
};

const lifecycles: Readonly<Partial<Record<Lifecycle, Omit<Standing, 'words'>>>> = {
  draft: still,
  cancelled: still,
  reminded: late,
  'pre-collection': late,
  collection: late,
};

/** Says where a document stands, the most telling facet first; `undefined` when nothing is known that may be claimed. */
export function standing(document: Payable, terms: Terms['status'], options: DueOptions): Standing | undefined {
  return lifecycle(document, terms) ?? settlement(document, terms) ?? credit(document, terms) ?? lateness(document, terms, options) ?? partly(document, terms);
}

function lifecycle({ status }: Payable, terms: Terms['status']): Standing | undefined {
  const value = status?.lifecycle;
  const paid = status?.settlement && settlements[status.settlement] === done;
  const look = value && !paid ? lifecycles[value] : undefined;
  return value && look && value !== 'issued' ? { ...look, words: terms[value] } : undefined;
}

function settlement({ status }: Payable, terms: Terms['status']): Standing | undefined {
  const value = status?.settlement;
  const look = value && settlements[value];
  return look && value !== 'unpaid' ? { ...look, words: terms[value] } : undefined;
}

function credit(document: Payable, terms: Terms['status']): Standing | undefined {
  if (!isCreditNote(document) && !isNegative(amountToPay(document))) return undefined;
  return { ...back, words: terms.credit };
}

function lateness(document: Payable, terms: Terms['status'], options: DueOptions): Standing | undefined {
  const { state, days } = dueState(document, options);
  if (state === 'overdue' && settlementOf(document) === 'unknown') return { tone: 'neutral', icon: calendarIcon, words: terms.dueDatePassed };
  if (state === 'overdue') return { ...late, words: terms.overdueSince(-days) };
  if (state === 'today') return { tone: 'attention', icon: clockIcon, words: terms.dueToday };
  if (state === 'soon') return { tone: 'attention', icon: clockIcon, words: terms.dueIn(days) };
  if (state === 'later') return partly(document, terms) ?? { tone: 'neutral', icon: calendarIcon, words: terms.dueIn(days) };
  return undefined;
}

function partly(document: Payable, terms: Terms['status']): Standing | undefined {
  return document.status?.settlement === 'partly-paid' ? { ...still, words: terms['partly-paid'] } : undefined;
}
