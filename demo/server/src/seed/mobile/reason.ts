import type { Invoice } from '@kvitt/core/model/invoice.js';
import { mobileWords } from './words.js';

/** Why a mobile bill differs: calls and messages to and from abroad, data outside the EU, extra data. */
export function mobileReason(bill: Invoice): string {
  const calls = bill.lines.filter(
    ({ serviceId, unitCode }) => (serviceId === 'calls-abroad' || serviceId === 'roaming') && unitCode !== '4L',
  ).length;
  const megabytes = bill.lines.find(({ unitCode }) => unitCode === '4L')?.quantity;
  const packages = bill.lines.find(({ kind }) => kind === 'one-off')?.quantity;
  return [
    calls > 0 ? mobileWords.calledAbroad(calls) : '',
    megabytes ? mobileWords.usedAbroad(megabytes) : '',
    packages ? mobileWords.boughtData(packages) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
