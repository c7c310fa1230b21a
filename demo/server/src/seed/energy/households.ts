import { customers } from '../customers.js';
import { electricityMeter, type Meter } from '../meter.js';
import type { Customer } from '../seed-data.js';

/** A home, what it uses, and what its main fuse costs a month. */
export interface Household {
  readonly customer: Customer;
  readonly used: Meter;
  /** Present where there are solar panels. */
  readonly sold?: Meter;
  readonly ampere: number;
  readonly fusePrice: string;
}

const { elin, aino, gunnar } = customers;

/** A house with electric heating, whose days are those of a real one; a house with panels; a flat. */
export const households = {
  elin: {
    customer: elin,
    used: electricityMeter(elin, 'used', '2345', []),
    ampere: 20,
    fusePrice: '148.00',
  },
  aino: {
    customer: aino,
    used: electricityMeter(aino, 'used', '4471', [34, 31, 24, 14, 7, 5, 5, 7, 13, 21, 28, 33]),
    sold: electricityMeter(aino, 'sold', '4488', [0, 2, 10, 21, 31, 36, 34, 25, 12, 4, 1, 0]),
    ampere: 25,
    fusePrice: '196.00',
  },
  gunnar: {
    customer: gunnar,
    used: electricityMeter(gunnar, 'used', '9036', [8, 8, 7, 6, 5, 4, 4, 4, 5, 6, 7, 8]),
    ampere: 16,
    fusePrice: '74.00',
  },
} satisfies Record<string, Household>;
