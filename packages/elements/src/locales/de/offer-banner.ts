import { plural } from '../plural.js';
import type { Terms } from '../terms.js';

const count = plural('de');
const inMonths = (months: number) => count(months, { one: '# Monat', other: '# Monate' });

export const offerBanner: Terms['offerBanner'] = {
  offers: 'Angebote für Sie',
  kinds: {
    upgrade: 'Ein größerer Tarif',
    downsize: 'Ein kleinerer Tarif',
    'longer-binding': 'Günstiger, länger gebunden',
    bundle: 'Mehreres in einem',
    'cross-sell': 'Eine Ergänzung',
    tip: 'Ein Tipp',
  },
  perMonth: 'pro Monat',
  less: (amount, months) => `${amount} weniger über ${inMonths(months)}`,
  more: (amount, months) => `${amount} mehr über ${inMonths(months)}`,
  wouldCostLess: (amount, period) => `Ihr Verbrauch (${period}) hätte ${amount} weniger gekostet.`,
  wouldCostMore: (amount, period) => `Ihr Verbrauch (${period}) hätte ${amount} mehr gekostet.`,
  price: (amount) => `Sie zahlen danach ${amount} pro Monat`,
  once: 'einmalig, mit der nächsten Rechnung',
  binds: (months) => `Mindestlaufzeit: ${inMonths(months)}`,
  bindsNot: 'Keine Mindestlaufzeit',
  until: (date) => `Das Angebot gilt bis ${date}`,
  terms: 'Bedingungen',
  yes: 'Ja, gern',
  thanks: 'Danke, gut zu wissen',
  no: 'Nein, danke',
  later: 'Später erinnern',
  why: 'Warum sehe ich das?',
  of: (number, all) => `${number} von ${all}`,
  previous: 'Das vorige Angebot',
  next: 'Das nächste Angebot',
  stuck: 'Das ging gerade nicht. Bitte versuchen Sie es erneut.',
  loadFailed: 'Das Angebot kann nicht angezeigt werden',
};
