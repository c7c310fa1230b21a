import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { UsageMeter } from '@kvitt/core/model/usage.js';
import type { Session } from '@kvitt/core/session/session.js';
import { dayAfter } from './calendar.js';
import { make } from './page.js';

/** The chart's code, beside the page's own: an invoice that is about no meter does without. */
const chartCode = '/kvitt/define/usage-chart.js';

/** Shows in the invoice what its meters counted in its period, as soon as both are known; a credit note is about what was not used. */
export function showUsage(invoice: Invoice, session: Session): void {
  const { start, end } = invoice.invoicePeriod ?? {};
  if (!start || !end || invoice.typeCode === '381') return;
  const meters = session.usage.meters(invoice.id);
  const shown = new Set<string>();
  const show = (): void => {
    if (meters.state.status !== 'ready') return;
    for (const meter of meters.state.value.filter(({ id }) => !shown.has(id))) {
      shown.add(meter.id);
      place(meter, { from: start, to: dayAfter(end) });
    }
  };
  meters.subscribe(show);
  show();
}

interface Stretch {
  readonly from: string;
  readonly to: string;
}

function place({ id, name = '', currency }: UsageMeter, { from, to }: Stretch): void {
  const attributes = { slot: 'usage', 'series-id': id, from, to, 'heading-level': '3', ...(currency && { compare: 'last-year' }) };
  const chart = make('kvitt-usage-chart', attributes, ...(name ? [make('h3', { slot: 'heading' }, name)] : []));
  document.querySelector('kvitt-invoice')?.append(chart);
  void import(chartCode);
}
