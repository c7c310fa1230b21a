import { plural } from '../plural.js';
import type { Terms } from '../terms.js';

const count = plural('sv');

/** What the check of the arithmetic says, in Swedish: each rule of EN 16931 as the sentence that is true when it holds. */
export const check: Terms['check'] = {
  title: 'Stämmer det?',
  allHold: (rules) => count(rules, { one: 'Den # regel som gäller är uppfylld.', other: 'Alla # regler som gäller är uppfyllda.' }),
  someFail: (failed, all) => count(failed, { one: `# av ${all} regler är inte uppfylld.`, other: `# av ${all} regler är inte uppfyllda.` }),
  asStated: 'Fakturan visas som leverantören har skrivit den, även där en regel inte är uppfylld.',
  fails: 'Inte uppfylld',
  held: 'Uppfyllda regler',
  expected: 'Borde vara',
  found: 'Står',
  nothing: 'inget',
  line: (id) => `Rad ${id}`,
  'BR-CO-10': 'Radernas summa är vad raderna blir tillsammans',
  'BR-CO-11': 'Rabatterna totalt är vad rabatterna blir tillsammans',
  'BR-CO-12': 'Tilläggen totalt är vad tilläggen blir tillsammans',
  'BR-CO-13': 'Summan utan moms är raderna minus rabatter plus tillägg',
  'BR-CO-14': 'Momsen totalt är momsen för alla satser',
  'BR-CO-15': 'Summan med moms är summan utan moms plus moms',
  'BR-CO-16': 'Att betala är summan med moms minus det som redan är betalt, plus avrundning',
  'BR-CO-17': 'Momsen för varje sats är den andelen av sitt belopp',
  'BR-CO-25': 'Där något ska betalas står det när',
  'BR-27': 'Inget pris är negativt',
  'BR-28': 'Inget ordinarie pris är negativt',
  'BR-29': 'Ingen period slutar före sin början',
  'BR-30': 'Ingen period slutar före sin början',
  'BR-51': 'Av ett kortnummer visas bara en del',
  'BR-52': 'Varje bilaga har en beteckning',
  taxable: 'Beloppet som momsen tas på är dess rader minus rabatter plus tillägg',
  ratedTax: 'Momsen för varje sats är den andelen av sitt belopp',
  noTax: 'Där ingen moms tas ut är momsen noll',
  decimals: 'Inget belopp har fler än två decimaler',
  other: (rule) => `Regel ${rule} i EN 16931 är uppfylld`,
};
