import { common } from './de/common.js';
import { invoiceList } from './de/invoice-list.js';
import { invoiceRoom } from './de/invoice-room.js';
import { invoice } from './de/invoice.js';
import { payButton } from './de/pay-button.js';
import { payment } from './de/payment.js';
import { status } from './de/status.js';
import type { Terms } from './terms.js';

export const terms = { common, invoice, invoiceRoom, invoiceList, payButton, payment, status } satisfies Terms;
