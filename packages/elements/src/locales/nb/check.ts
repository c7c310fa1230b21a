import { plural } from '../plural.js';
import type { Terms } from '../terms.js';

const count = plural('nb');

/** What the check of the arithmetic says, in Norwegian: each rule of EN 16931 as the sentence that is true when it holds. */
export const check: Terms['check'] = {
  title: 'Stemmer det?',
  allHold: (rules) => count(rules, { one: 'Den # regelen som gjelder, er oppfylt.', other: 'Alle # reglene som gjelder, er oppfylt.' }),
  someFail: (failed, all) => count(failed, { one: `# av ${all} regler er ikke oppfylt.`, other: `# av ${all} regler er ikke oppfylt.` }),
  asStated: 'Fakturaen vises slik leverandøren har skrevet den, også der en regel ikke er oppfylt.',
  fails: 'Ikke oppfylt',
  held: 'Oppfylte regler',
  expected: 'Skulle vært',
  found: 'Står',
  nothing: 'ingenting',
  line: (id) => `Linje ${id}`,
  'BR-CO-10': 'Summen av linjene er det linjene blir til sammen',
  'BR-CO-11': 'Rabattene totalt er det rabattene blir til sammen',
  'BR-CO-12': 'Tilleggene totalt er det tilleggene blir til sammen',
  'BR-CO-13': 'Summen uten mva. er linjene minus rabatter pluss tillegg',
  'BR-CO-14': 'Mva. totalt er mva. for alle satser',
  'BR-CO-15': 'Summen med mva. er summen uten mva. pluss mva.',
  'BR-CO-16': 'Beløpet å betale er summen med mva. minus det som allerede er betalt, pluss avrunding',
  'BR-CO-17': 'Mva. for hver sats er den andelen av beløpet',
  'BR-CO-25': 'Der noe skal betales, står det når',
  'BR-27': 'Ingen pris er negativ',
  'BR-28': 'Ingen ordinær pris er negativ',
  'BR-29': 'Ingen periode slutter før den begynner',
  'BR-30': 'Ingen periode slutter før den begynner',
  'BR-51': 'Av et kortnummer vises bare en del',
  'BR-52': 'Hvert vedlegg har en betegnelse',
  taxable: 'Beløpet det beregnes mva. av, er linjene minus rabatter pluss tillegg',
  ratedTax: 'Mva. for hver sats er den andelen av beløpet',
  noTax: 'Der det ikke beregnes mva., er mva. null',
  decimals: 'Ingen beløp har mer enn to desimaler',
  other: (rule) => `Regel ${rule} i EN 16931 er oppfylt`,
};
