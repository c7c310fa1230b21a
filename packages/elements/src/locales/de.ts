import { chat } from './de/chat.js';
import { common } from './de/common.js';
import { giroDetails } from './de/giro-details.js';
import { giro } from './de/giro.js';
import { invoiceList } from './de/invoice-list.js';
import { invoiceRoom } from './de/invoice-room.js';
import { invoice } from './de/invoice.js';
import { payButton } from './de/pay-button.js';
import { paymentMethods } from './de/payment-methods.js';
import { paymentStatus } from './de/payment-status.js';
import { payment } from './de/payment.js';
import { room } from './de/room.js';
import { status } from './de/status.js';
import { unit } from './de/unit.js';
import { usageChart } from './de/usage-chart.js';
import { usageMeter } from './de/usage-meter.js';
import type { FirstTerms } from './terms.js';

export const terms = { chat, common, giro, giroDetails, invoice, invoiceList, invoiceRoom, payButton, payment, paymentMethods, paymentStatus, room, status, unit, usageChart, usageMeter } satisfies FirstTerms;
