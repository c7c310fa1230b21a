import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { UsageSeries } from '@kvitt/core/model/usage.js';
import { windowOf } from '@kvitt/core/usage/window.js';
import { timeZone } from './elin.js';
import { meteredLine } from './meter.js';

/** What only the supplier can say of the house's meter: what similar homes used, what the running month will come to, and why the bill was higher. */
export function told(invoice: Invoice, running: { readonly start: string }): Pick<UsageSeries, 'forecast' | 'comparisons' | 'annotations'> {
  const { quantity = '0', netAmount } = meteredLine(invoice) ?? {};
  const month = windowOf(invoice.invoicePeriod?.start ?? running.start, 'month', timeZone);
  return {
    forecast: { ...windowOf(running.start, 'month', timeZone), value: quantity, ...(netAmount && { cost: netAmount }) },
    comparisons: [{ kind: 'similar-homes', ...month, value: String(Math.round(Number(quantity) * 1.08)), basis: 'villor på 120–150 m² i Sundsvall' }],
    annotations: [{ kind: 'campaign-end', start: month.start, text: 'Kampanjen utan månadsavgift tog slut' }],
  };
}
