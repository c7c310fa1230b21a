// The lines that every contender shows, and the edit that each of them makes.

const money = (amount) => ({ amount, currency: 'SEK' });

export function content(size) {
  return Array.from({ length: size }, (_, index) => ({
    id: String(index),
    item: { name: `Förbrukning ${index}` },
    quantity: String((index % 90) + 1),
    unitCode: 'KWH',
    price: { net: money('0.5842') },
    netAmount: money(`${(index % 900) + 1}.50`),
  }));
}

/** One amount in the middle is another. */
export function change(size, turn) {
  return { index: Math.floor(size / 2), amount: `${1000 + turn}.25` };
}

/** What a line is in the DOM, whoever shows it. */
export const pieces = 'tbody tr, .line';
