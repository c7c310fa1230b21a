import { chat } from './da/chat.js';
import { common } from './da/common.js';
import { giroDetails } from './da/giro-details.js';
import { giro } from './da/giro.js';
import { invoiceList } from './da/invoice-list.js';
import { invoiceRoom } from './da/invoice-room.js';
import { invoice } from './da/invoice.js';
import { payButton } from './da/pay-button.js';
import { paymentMethods } from './da/payment-methods.js';
import { paymentStatus } from './da/payment-status.js';
import { payment } from './da/payment.js';
import { room } from './da/room.js';
import { status } from './da/status.js';
import { unit } from './da/unit.js';
import { usageChart } from './da/usage-chart.js';
import { usageMeter } from './da/usage-meter.js';
import type { FirstTerms } from './terms.js';

export const terms = { chat, common, giro, giroDetails, invoice, invoiceList, invoiceRoom, payButton, payment, paymentMethods, paymentStatus, room, status, unit, usageChart, usageMeter } satisfies FirstTerms;
