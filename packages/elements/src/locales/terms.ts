import type { common } from './en/common.js';
import type { invoiceList } from './en/invoice-list.js';
import type { invoiceRoom } from './en/invoice-room.js';
import type { invoice } from './en/invoice.js';
import type { payButton } from './en/pay-button.js';
import type { payment } from './en/payment.js';
import type { room } from './en/room.js';
import type { status } from './en/status.js';
import type { unit } from './en/unit.js';

/** Every section of every language: the English ones say what must be said, each other language is checked against them. */
export interface Terms {
  readonly common: typeof common;
  readonly invoice: typeof invoice;
  readonly invoiceRoom: typeof invoiceRoom;
  readonly invoiceList: typeof invoiceList;
  readonly payButton: typeof payButton;
  readonly payment: typeof payment;
  readonly room: typeof room;
  readonly status: typeof status;
  readonly unit: typeof unit;
}
