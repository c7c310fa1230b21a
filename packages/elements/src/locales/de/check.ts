import { plural } from '../plural.js';
import type { Terms } from '../terms.js';

const count = plural('de');

/** What the check of the arithmetic says, in German: each rule of EN 16931 as the sentence that is true when it holds. */
export const check: Terms['check'] = {
  title: 'Stimmt die Rechnung?',
  allHold: (rules) => count(rules, { one: 'Die # Regel, die hier gilt, ist eingehalten.', other: 'Alle # Regeln, die hier gelten, sind eingehalten.' }),
  someFail: (failed, all) => count(failed, { one: `# von ${all} Regeln ist nicht eingehalten.`, other: `# von ${all} Regeln sind nicht eingehalten.` }),
  asStated: 'Die Rechnung wird so gezeigt, wie der Lieferant sie ausgestellt hat, auch wo eine Regel nicht eingehalten ist.',
  fails: 'Nicht eingehalten',
  held: 'Eingehaltene Regeln',
  expected: 'Erwartet',
  found: 'Angegeben',
  nothing: 'nichts',
  line: (id) => `Position ${id}`,
  'BR-CO-10': 'Die Summe der Positionen ist, was die Positionen zusammen ergeben',
  'BR-CO-11': 'Die Rabatte insgesamt sind, was die Rabatte zusammen ergeben',
  'BR-CO-12': 'Die Zuschläge insgesamt sind, was die Zuschläge zusammen ergeben',
  'BR-CO-13': 'Der Nettobetrag ist die Summe der Positionen minus Rabatte plus Zuschläge',
  'BR-CO-14': 'Die Umsatzsteuer insgesamt ist die Steuer aller Sätze',
  'BR-CO-15': 'Der Bruttobetrag ist der Nettobetrag plus Umsatzsteuer',
  'BR-CO-16': 'Der Zahlbetrag ist der Bruttobetrag minus bereits Bezahltes plus Rundung',
  'BR-CO-17': 'Die Steuer jedes Satzes ist sein Anteil an seinem Betrag',
  'BR-CO-25': 'Wo etwas zu zahlen ist, steht auch bis wann',
  'BR-27': 'Kein Preis ist negativ',
  'BR-28': 'Kein Listenpreis ist negativ',
  'BR-29': 'Kein Zeitraum endet, bevor er beginnt',
  'BR-30': 'Kein Zeitraum endet, bevor er beginnt',
  'BR-51': 'Von einer Kartennummer wird nur ein Teil angegeben',
  'BR-52': 'Jede Anlage hat eine Kennung',
  taxable: 'Der zu versteuernde Betrag sind seine Positionen minus Rabatte plus Zuschläge',
  ratedTax: 'Die Steuer jedes Satzes ist sein Anteil an seinem Betrag',
  noTax: 'Wo keine Umsatzsteuer anfällt, ist sie null',
  decimals: 'Kein Betrag hat mehr als zwei Nachkommastellen',
  other: (rule) => `Regel ${rule} der EN 16931 ist eingehalten`,
};
