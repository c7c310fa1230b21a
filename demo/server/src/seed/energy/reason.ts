import type { Invoice } from '@kvitt/core/model/invoice.js';

interface Words {
  used(kilowattHours: number, more: boolean): string;
  readonly dearer: string;
  readonly cheaper: string;
  sold(kilowattHours: number): string;
}

const swedish: Words = {
  used: (kilowattHours, more) => `Du använde ${kilowattHours} kWh ${more ? 'mer' : 'mindre'}`,
  dearer: ' och elpriset var högre.',
  cheaper: ' och elpriset var lägre.',
  sold: (kilowattHours) => ` Du sålde ${kilowattHours} kWh från taket.`,
};

const finnish: Words = {
  used: (kilowattHours, more) => `Käytit ${kilowattHours} kWh ${more ? 'enemmän' : 'vähemmän'}`,
  dearer: ', ja sähkö oli kalliimpaa.',
  cheaper: ', ja sähkö oli halvempaa.',
  sold: (kilowattHours) => ` Myit katoltasi ${kilowattHours} kWh.`,
};

/** Why an electricity bill differs: what was used, what it cost, what was sold. */
export function energyReason(bill: Invoice, before: Invoice, lang: string): string {
  const words = lang === 'fi' ? finnish : swedish;
  const [now, earlier] = [bill.lines[0], before.lines[0]];
  const more = Number(now?.quantity) - Number(earlier?.quantity);
  const dearer = Number(now?.price?.net.amount) > Number(earlier?.price?.net.amount);
  const sold = bill.lines.find(({ serviceId }) => serviceId === 'solar');
  return words.used(Math.abs(more), more > 0) + (dearer ? words.dearer : words.cheaper) + (sold ? words.sold(-Number(sold.quantity)) : '');
}
