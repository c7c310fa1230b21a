import { plural } from '../plural.js';
import type { Terms } from '../terms.js';

const count = plural('da');

/** What the check of the arithmetic says, in Danish: each rule of EN 16931 as the sentence that is true when it holds. */
export const check: Terms['check'] = {
  title: 'Stemmer det?',
  allHold: (rules) => count(rules, { one: 'Den # regel, der gælder, er overholdt.', other: 'Alle # regler, der gælder, er overholdt.' }),
  someFail: (failed, all) => count(failed, { one: `# af ${all} regler er ikke overholdt.`, other: `# af ${all} regler er ikke overholdt.` }),
  asStated: 'Fakturaen vises, som leverandøren har skrevet den, også hvor en regel ikke er overholdt.',
  fails: 'Ikke overholdt',
  held: 'Overholdte regler',
  expected: 'Skulle være',
  found: 'Står',
  nothing: 'ingenting',
  line: (id) => `Linje ${id}`,
  'BR-CO-10': 'Summen af linjerne er, hvad linjerne giver tilsammen',
  'BR-CO-11': 'Rabatterne i alt er, hvad rabatterne giver tilsammen',
  'BR-CO-12': 'Tillæggene i alt er, hvad tillæggene giver tilsammen',
  'BR-CO-13': 'Summen uden moms er linjerne minus rabatter plus tillæg',
  'BR-CO-14': 'Momsen i alt er momsen for alle satser',
  'BR-CO-15': 'Summen med moms er summen uden moms plus moms',
  'BR-CO-16': 'Beløbet til betaling er summen med moms minus det, der allerede er betalt, plus afrunding',
  'BR-CO-17': 'Momsen for hver sats er den andel af sit beløb',
  'BR-CO-25': 'Hvor noget skal betales, står der hvornår',
  'BR-27': 'Ingen pris er negativ',
  'BR-28': 'Ingen listepris er negativ',
  'BR-29': 'Ingen periode slutter, før den begynder',
  'BR-30': 'Ingen periode slutter, før den begynder',
  'BR-51': 'Af et kortnummer vises kun en del',
  'BR-52': 'Hvert bilag har en betegnelse',
  taxable: 'Beløbet, der beregnes moms af, er linjerne minus rabatter plus tillæg',
  ratedTax: 'Momsen for hver sats er den andel af sit beløb',
  noTax: 'Hvor der ikke opkræves moms, er momsen nul',
  decimals: 'Intet beløb har mere end to decimaler',
  other: (rule) => `Regel ${rule} i EN 16931 er overholdt`,
};
