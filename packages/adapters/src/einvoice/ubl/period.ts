import type { Element } from '../../xml/element.js';
import { day, type Draft } from '../values.js';

/** BG-14 and BG-26: first and last day. */
export function periodOf(period: Element | undefined): Draft<'invoicePeriod'> | undefined {
  return period && { start: dayAt(period, 'cbc:StartDate'), end: dayAt(period, 'cbc:EndDate') };
}

/** The only date of a path. */
export function dayAt(element: Element, path: string): string | undefined {
  const text = element.only(path)?.value;
  return text === '' ? undefined : day(text);
}
