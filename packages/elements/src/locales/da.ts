import { common } from './da/common.js';
import { invoiceList } from './da/invoice-list.js';
import { invoiceRoom } from './da/invoice-room.js';
import { invoice } from './da/invoice.js';
import { payButton } from './da/pay-button.js';
import { payment } from './da/payment.js';
import { status } from './da/status.js';
import type { Terms } from './terms.js';

export const terms = { common, invoice, invoiceRoom, invoiceList, payButton, payment, status } satisfies Terms;
