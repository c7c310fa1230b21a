import { common } from './sv/common.js';
import { invoiceList } from './sv/invoice-list.js';
import { invoiceRoom } from './sv/invoice-room.js';
import { invoice } from './sv/invoice.js';
import { payButton } from './sv/pay-button.js';
import { payment } from './sv/payment.js';
import { status } from './sv/status.js';
import type { Terms } from './terms.js';

export const terms = { common, invoice, invoiceRoom, invoiceList, payButton, payment, status } satisfies Terms;
