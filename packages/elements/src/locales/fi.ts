import { chat } from './fi/chat.js';
import { common } from './fi/common.js';
import { giroDetails } from './fi/giro-details.js';
import { giro } from './fi/giro.js';
import { invoiceList } from './fi/invoice-list.js';
import { invoiceRoom } from './fi/invoice-room.js';
import { invoice } from './fi/invoice.js';
import { payButton } from './fi/pay-button.js';
import { paymentMethods } from './fi/payment-methods.js';
import { paymentStatus } from './fi/payment-status.js';
import { payment } from './fi/payment.js';
import { room } from './fi/room.js';
import { status } from './fi/status.js';
import { unit } from './fi/unit.js';
import { usageChart } from './fi/usage-chart.js';
import { usageMeter } from './fi/usage-meter.js';
import type { FirstTerms } from './terms.js';

export const terms = { chat, common, giro, giroDetails, invoice, invoiceList, invoiceRoom, payButton, payment, paymentMethods, paymentStatus, room, status, unit, usageChart, usageMeter } satisfies FirstTerms;
