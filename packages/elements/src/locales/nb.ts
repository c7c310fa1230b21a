import { chat } from './nb/chat.js';
import { common } from './nb/common.js';
import { giroDetails } from './nb/giro-details.js';
import { giro } from './nb/giro.js';
import { invoiceList } from './nb/invoice-list.js';
import { invoiceRoom } from './nb/invoice-room.js';
import { invoice } from './nb/invoice.js';
import { payButton } from './nb/pay-button.js';
import { paymentMethods } from './nb/payment-methods.js';
import { paymentStatus } from './nb/payment-status.js';
import { payment } from './nb/payment.js';
import { room } from './nb/room.js';
import { status } from './nb/status.js';
import { unit } from './nb/unit.js';
import { usageChart } from './nb/usage-chart.js';
import { usageMeter } from './nb/usage-meter.js';
import type { FirstTerms } from './terms.js';

export const terms = { chat, common, giro, giroDetails, invoice, invoiceList, invoiceRoom, payButton, payment, paymentMethods, paymentStatus, room, status, unit, usageChart, usageMeter } satisfies FirstTerms;
