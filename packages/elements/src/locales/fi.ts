import { common } from './fi/common.js';
import { invoiceList } from './fi/invoice-list.js';
import { invoiceRoom } from './fi/invoice-room.js';
import { invoice } from './fi/invoice.js';
import { payButton } from './fi/pay-button.js';
import { payment } from './fi/payment.js';
import { status } from './fi/status.js';
import type { Terms } from './terms.js';

export const terms = { common, invoice, invoiceRoom, invoiceList, payButton, payment, status } satisfies Terms;
