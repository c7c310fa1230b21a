/** What a supplier says beside a meter's figures, in the customer's language. */
export interface UsageWords {
  readonly panels: string;
  readonly midsummer: string;
  readonly taxLower: string;
  readonly taxHigher: string;
  readonly outage: string;
  readonly campaignOver: string;
  readonly homes: string;
  readonly flats: string;
  readonly data: string;
  readonly calls: string;
  readonly roaming: string;
  readonly broadband: string;
}

const swedish: UsageWords = {
  panels: 'Solpanelerna',
  midsummer: 'Midsommar, kvart för kvart',
  taxLower: 'Energiskatten sänktes.',
  taxHigher: 'Energiskatten höjdes.',
  outage: 'Strömavbrott i ditt område.',
  campaignOver: 'Kampanjen tog slut.',
  homes: 'elvärmda hus i närheten',
  flats: 'lägenheter i närheten',
  data: 'Surf',
  calls: 'Samtal',
  roaming: 'Surf utanför EU',
  broadband: 'Bredband',
};

const finnish: UsageWords = {
  panels: 'Aurinkopaneelit',
  midsummer: 'Juhannus vartti vartilta',
  taxLower: 'Energiavero laski.',
  taxHigher: 'Energiavero nousi.',
  outage: 'Sähkökatko alueellasi.',
  campaignOver: 'Kampanja päättyi.',
  homes: 'lähialueen sähkölämmitteiset talot',
  flats: 'lähialueen asunnot',
  data: 'Netti',
  calls: 'Puhelut',
  roaming: 'Netti EU:n ulkopuolella',
  broadband: 'Laajakaista',
};

const norwegian: UsageWords = {
  panels: 'Solcellene',
  midsummer: 'Midtsommer, kvarter for kvarter',
  taxLower: 'Elavgiften ble satt ned.',
  taxHigher: 'Elavgiften ble satt opp.',
  outage: 'Brudd i ditt område.',
  campaignOver: 'Kampanjen tok slutt.',
  homes: 'hus i nærheten',
  flats: 'leiligheter i nærheten',
  data: 'Data',
  calls: 'Samtaler',
  roaming: 'Data utenfor EU',
  broadband: 'Bredbånd',
};

const danish: UsageWords = {
  panels: 'Solcellerne',
  midsummer: 'Midsommer, kvarter for kvarter',
  taxLower: 'Elafgiften blev sat ned.',
  taxHigher: 'Elafgiften blev sat op.',
  outage: 'Afbrydelse i dit område.',
  campaignOver: 'Kampagnen sluttede.',
  homes: 'huse i nærheden',
  flats: 'lejligheder i nærheden',
  data: 'Data',
  calls: 'Opkald',
  roaming: 'Data uden for EU',
  broadband: 'Bredbånd',
};

const english: UsageWords = {
  panels: 'Solar panels',
  midsummer: 'Midsummer by the quarter',
  taxLower: 'The energy tax was lowered.',
  taxHigher: 'The energy tax was raised.',
  outage: 'An outage in your area.',
  campaignOver: 'The offer ended.',
  homes: 'houses nearby',
  flats: 'flats nearby',
  data: 'Data',
  calls: 'Calls',
  roaming: 'Data outside the EU',
  broadband: 'Broadband',
};

const languages: Readonly<Record<string, UsageWords>> = { sv: swedish, fi: finnish, nb: norwegian, da: danish };

/** The words of a customer's language; English for those that no supplier writes. */
export function usageWords(lang: string): UsageWords {
  return languages[lang] ?? english;
}
