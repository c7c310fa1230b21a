import type { Notice } from '@kvitt/core/model/notice.js';
import type { Session } from '@kvitt/core/session/session.js';
import { make } from './page.js';

/** The elements' code, beside the page's own: most invoices need neither. */
const noticeCode = '/kvitt/define/notice.js';
const bannerCode = '/kvitt/define/offer-banner.js';

/** Shows in the invoice what the supplier has told about it; the rest of what it tells stands on the first page. */
export function showNotices(invoiceId: string, session: Session): void {
  const notices = session.notices.list({ invoiceId });
  const shown = new Set<string>();
  const show = (): void => {
    if (notices.state.status !== 'ready') return;
    for (const { id } of notices.state.value.filter((notice) => isAbout(notice, invoiceId) && !shown.has(notice.id))) {
      shown.add(id);
      add('kvitt-notice', { slot: 'notices', 'notice-id': id }, noticeCode);
    }
  };
  notices.subscribe(show);
  show();
}

/** Shows in the invoice the one offer that fits best, if there is any; an empty room would be there without. */
export function showOffer(session: Session): void {
  const offers = session.offers.shown({ placement: 'invoice', cap: 1 });
  const show = (): void => {
    if (offers.state.status !== 'ready' || offers.state.value.length === 0) return;
    leave();
    add('kvitt-offer-banner', { slot: 'between', layout: 'inline', placement: 'invoice', cap: '1' }, bannerCode);
  };
  const leave = offers.subscribe(show);
  show();
}

/** What failed and what is regretted explains an invoice, whichever one it is. */
function isAbout({ kind, invoiceId }: Notice, id: string): boolean {
  return invoiceId === id || kind === 'outage' || kind === 'apology';
}

function add(tag: string, attributes: Readonly<Record<string, string>>, code: string): void {
  document.querySelector('kvitt-invoice')?.append(make(tag, { ...attributes, 'heading-level': '2' }));
  void import(code);
}
