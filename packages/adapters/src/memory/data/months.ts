import { monthsAfter, nameOf, periodOf, type Month } from './calendar.js';
import type { Item } from './bill.js';
import { numberOf } from './elin.js';

const power = { id: 'power', name: 'El' };
const grid = { id: 'grid', name: 'Elnät', objectId: '735999100012345675' };

/** The lines of the invoice in the design's mock, told for any month: 842 kWh, a campaign that ended, one correction; 1 477 kronor. */
export function eventfulMonth(month: Month): Item[] {
  return [...powerLines(month), ...gridLines(month), correction(month)];
}

function powerLines(month: Month): Item[] {
  const period = periodOf(month);
  const before = monthsAfter(month, -1);
  return [
    {
      service: power, name: 'Förbrukning', quantity: '842', unitCode: 'KWH', price: '0.5842', kind: 'usage', period,
      description: 'Rörligt elpris, elområde Sundsvall (SE2)',
      explanation: 'Uppmätt av ditt elnät. Priset är månadens medelpris i SE2, viktat efter när du använde elen.',
    },
    {
      service: power, name: 'Påslag', quantity: '842', unitCode: 'KWH', price: '0.0480', kind: 'usage', period,
      explanation: 'Vår ersättning för inköp och balansering.',
    },
    {
      service: power, name: 'Månadsavgift', quantity: '1', unitCode: 'MON', price: '39.20', kind: 'recurring', period, note: 'Kampanj slut',
      explanation: `Du hade sex månader utan månadsavgift, till och med ${nameOf(before)}. Från ${nameOf(month)} är avgiften 39,20 kr, 49,00 kr med moms.`,
    },
  ];
}

function gridLines(month: Month): Item[] {
  const period = periodOf(month);
  return [
    {
      service: grid, name: 'Elöverföring', quantity: '842', unitCode: 'KWH', price: '0.2160', kind: 'usage', period,
      explanation: 'Kostnaden för att elen transporteras hem till dig.',
    },
    {
      service: grid, name: 'Energiskatt', quantity: '842', unitCode: 'KWH', price: '0.3600', kind: 'fee', period,
      explanation: 'Skatten går till staten. Den sänktes den 1 januari 2026.',
    },
    {
      service: grid, name: 'Abonnemang 20 A', quantity: '1', unitCode: 'MON', price: '148.00', kind: 'recurring', period,
      explanation: 'Fast avgift för din huvudsäkring.',
    },
  ];
}

function correction(month: Month): Item {
  const before = monthsAfter(month, -1);
  return {
    service: { id: 'correction', name: 'Rättelse' },
    description: `Hör till faktura ${numberOf(before)}`,
    name: `Uppskattad el i ${nameOf(before)}, nu uppmätt`, quantity: '-38', unitCode: 'KWH', price: '0.6120', kind: 'correction',
    explanation: `Mätaren svarade inte de sista dagarna i ${nameOf(before)}. Vi uppskattade för högt och ger tillbaka skillnaden.`,
  };
}

/** How much Elin uses, January to December, in kWh. */
const usage = [842, 760, 690, 520, 380, 290, 260, 280, 360, 510, 640, 746];

/** An ordinary month: what she used, at a price that varies with the season. */
export function ordinaryMonth(month: Month): Item[] {
  const kwh = String((usage[month.month - 1] ?? 500) + (month.year % 3) * 11);
  const price = `0.${String(4200 + ((month.month * 1733 + month.year * 7) % 2600))}`;
  const period = periodOf(month);
  const perUnit = (item: Pick<Item, 'service' | 'name' | 'price' | 'kind'>): Item => ({ ...item, quantity: kwh, unitCode: 'KWH', period });
  return [
    perUnit({ service: power, name: 'Förbrukning', price, kind: 'usage' }),
    perUnit({ service: power, name: 'Påslag', price: '0.0480', kind: 'usage' }),
    perUnit({ service: grid, name: 'Elöverföring', price: '0.2160', kind: 'usage' }),
    perUnit({ service: grid, name: 'Energiskatt', price: '0.4390', kind: 'fee' }),
    { service: grid, name: 'Abonnemang 20 A', quantity: '1', unitCode: 'MON', price: '148.00', kind: 'recurring', period },
  ];
}
