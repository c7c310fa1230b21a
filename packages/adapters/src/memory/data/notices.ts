import type { Notice } from '@kvitt/core/model/notice.js';
import { campaignNotice } from '@kvitt/core/offers/campaign-notice.js';
import { addDays } from '@kvitt/core/period.js';
import { kronor } from './bill.js';
import { contractsOn, firstOfMonth } from './contracts.js';
import { currentInvoiceId } from './elin.js';

const at = (date: string, days: number, time = '08:00'): string => `${addDays(date, days)}T${time}:00Z`;

const raised = (date: string): Notice => ({
  id: 'notice-price', version: 1, kind: 'price', title: 'Månadsavgiften för el höjs', contractId: 'contract-power', sentAt: at(date, -1),
  text: 'Vi höjer månadsavgiften för alla som har månadspris. Priset per kilowattimme ändras inte.',
  priceChange: {
    contractId: 'contract-power', name: 'Månadsavgift, Månadspris', effectiveOn: firstOfMonth(date, 3), old: kronor('49.00'), new: kronor('59.00'), cause: 'list-price',
    explanation: 'Det kostar mer att mäta och räkna av varje timme sedan i höstas.', noticeSentOn: addDays(date, -1), newCustomerPrice: kronor('59.00'),
    options: [
      { id: 'bind', label: 'Bind priset i ett år', text: 'Månadsavgiften blir 29 kr.', offerId: 'offer-binding' },
      { id: 'stay', label: 'Behåll månadspriset', text: 'Du behöver inte göra något.' },
      { id: 'leave', label: 'Säg upp utan kostnad', text: 'Senast dagen innan priset ändras.', url: 'https://norrsken.example/saga-upp' },
    ],
  },
  actions: [{ id: 'call', label: 'Fråga oss', url: 'https://norrsken.example/kontakt' }],
});

/** Follows from the contract: told long before the price is another one. */
function campaignEnd(date: string): readonly Notice[] {
  const contract = contractsOn(date).find(({ id }) => id === 'contract-broadband');
  const notice = contract && campaignNotice(contract, {
    today: date, daysBefore: 70, title: 'Din kampanj för bredband tar slut', noticeSentOn: addDays(date, -2), newCustomerPrice: kronor('399.00'),
    text: 'Du har haft Bredband 250 för 299 kr i månaden. Efter kampanjen kostar det som i avtalet.', explanation: 'Kampanjen gällde i tolv månader från den dag du började.',
    options: [
      { id: 'bundle', label: 'Samla el och bredband', text: '30 kr lägre i månaden.', offerId: 'offer-bundle' },
      { id: 'ask', label: 'Fråga vad som passar dig', url: 'https://norrsken.example/kontakt' },
    ],
  });
  return notice ? [{ ...notice, id: 'notice-campaign', version: 1, sentAt: at(date, -2) }] : [];
}

/** Over, with what it gives back. */
export const outage = (date: string): Notice => ({
  id: 'notice-outage', version: 1, kind: 'outage', title: 'Bredbandet låg nere', contractId: 'contract-broadband', sentAt: at(date, -3, '04:40'),
  text: 'En grävmaskin tog av fibern i Granlo. Det fungerar igen.\n\nDu får ersättningen på nästa faktura utan att göra något.', validUntil: at(date, 27),
  outage: { affects: 'Bredband i Granlo och Bergsåker', since: at(date, -3, '04:10'), expectedUntil: at(date, -3, '14:00'), resolvedAt: at(date, -3, '12:25'), compensation: kronor('100.00') },
});

/** The same one, while it lasts: since the evening before, so that it is there at any hour of the day. */
export const outageNow = (date: string): Notice => ({
  ...outage(date), title: 'Bredbandet ligger nere', text: 'En grävmaskin tog av fibern i Granlo. Vi lagar den nu.', sentAt: at(date, -1, '22:10'),
  outage: { affects: 'Bredband i Granlo och Bergsåker', since: at(date, -1, '21:10'), expectedUntil: at(date, 1, '14:00') },
});

const apology = (date: string): Notice => ({
  id: 'notice-apology', version: 1, kind: 'apology', title: 'Vi tog ut en avgift för mycket', invoiceId: currentInvoiceId, sentAt: at(date, -6),
  text: 'Förra fakturan hade en påminnelseavgift, fast du hade betalat i tid. Det var vårt fel, och vi ber om ursäkt.\n\nAvgiften är struken.',
});

const law = (date: string): Notice => ({
  id: 'notice-law', version: 1, kind: 'law', title: 'Energiskatten ändras vid årsskiftet', sentAt: at(date, -9),
  text: 'Riksdagen bestämmer skatten. Vi tar ut den och betalar in hela beloppet till staten.',
  actions: [{ id: 'read', label: 'Läs mer hos Skatteverket', url: 'https://www.skatteverket.se/energiskatt' }],
});

const tip = (date: string): Notice => ({
  id: 'notice-tip', version: 1, kind: 'tip', title: 'Sänk värmen en grad', contractId: 'contract-power', sentAt: at(date, -12),
  text: 'En grad lägre inomhus gör ungefär fem procent på elen som värmer huset.', validUntil: at(date, 60),
});

/** She has read it. */
const info = (date: string): Notice => ({
  id: 'notice-info', version: 2, kind: 'info', title: 'Kundservice har öppet längre', sentAt: at(date, -20), readAt: at(date, -19, '18:20'),
  text: 'Från och med nu svarar vi till klockan 20 på vardagar.',
});

/** What Norrsken has told Elin until a date, the newest first. */
export function noticesOn(date: string): readonly Notice[] {
  return [raised(date), ...campaignEnd(date), ...[outage, apology, law, tip, info].map((notice) => notice(date))];
}
