import { chat } from './sv/chat.js';
import { common } from './sv/common.js';
import { giroDetails } from './sv/giro-details.js';
import { giro } from './sv/giro.js';
import { invoiceList } from './sv/invoice-list.js';
import { invoiceRoom } from './sv/invoice-room.js';
import { invoice } from './sv/invoice.js';
import { payButton } from './sv/pay-button.js';
import { paymentMethods } from './sv/payment-methods.js';
import { paymentStatus } from './sv/payment-status.js';
import { payment } from './sv/payment.js';
import { room } from './sv/room.js';
import { status } from './sv/status.js';
import { unit } from './sv/unit.js';
import { usageChart } from './sv/usage-chart.js';
import { usageMeter } from './sv/usage-meter.js';
import type { FirstTerms } from './terms.js';

export const terms = { chat, common, giro, giroDetails, invoice, invoiceList, invoiceRoom, payButton, payment, paymentMethods, paymentStatus, room, status, unit, usageChart, usageMeter } satisfies FirstTerms;
