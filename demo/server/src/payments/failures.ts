import type { Payment } from '@kvitt/core/model/payment.js';

type Words = Readonly<Record<'sv' | 'nb' | 'da' | 'fi' | 'en' | 'de', string>>;

const declined: Words = {
  sv: 'Du avbröt betalningen i appen.',
  nb: 'Du avbrøt betalingen i appen.',
  da: 'Du afbrød betalingen i appen.',
  fi: 'Keskeytit maksun sovelluksessa.',
  en: 'You declined the payment in the app.',
  de: 'Sie haben die Zahlung in der App abgelehnt.',
};
const refusedByBank: Words = {
  sv: 'Din bank nekade betalningen. Kontakta banken eller välj ett annat sätt att betala.',
  nb: 'Banken din avviste betalingen. Kontakt banken eller velg en annen måte å betale på.',
  da: 'Din bank afviste betalingen. Kontakt banken, eller vælg en anden måde at betale på.',
  fi: 'Pankkisi hylkäsi maksun. Ota yhteyttä pankkiin tai valitse toinen maksutapa.',
  en: 'Your bank declined the payment. Contact your bank or choose another way to pay.',
  de: 'Ihre Bank hat die Zahlung abgelehnt. Wenden Sie sich an die Bank oder wählen Sie eine andere Zahlungsart.',
};
const notSigned: Words = {
  sv: 'Signeringen med BankID avbröts.',
  nb: 'Signeringen med BankID ble avbrutt.',
  da: 'Underskriften med MitID blev afbrudt.',
  fi: 'Tunnistautuminen keskeytyi.',
  en: 'Signing was cancelled.',
  de: 'Die Freigabe wurde abgebrochen.',
};
const noMoney: Words = {
  sv: 'Det finns inte tillräckligt med pengar på kontot. Sätt in pengar eller välj ett annat sätt att betala.',
  nb: 'Det er ikke nok penger på kontoen. Sett inn penger, eller velg en annen måte å betale på.',
  da: 'Der er ikke penge nok på kontoen. Sæt penge ind, eller vælg en anden måde at betale på.',
  fi: 'Tilillä ei ole tarpeeksi rahaa. Lisää rahaa tai valitse toinen maksutapa.',
  en: 'There is not enough money on the account. Add money or choose another way to pay.',
  de: 'Auf dem Konto ist nicht genug Geld. Zahlen Sie Geld ein oder wählen Sie eine andere Zahlungsart.',
};
const expired: Words = {
  sv: 'Kortet har gått ut. Välj ett annat kort eller ett annat sätt att betala.',
  nb: 'Kortet har gått ut. Velg et annet kort eller en annen måte å betale på.',
  da: 'Kortet er udløbet. Vælg et andet kort eller en anden måde at betale på.',
  fi: 'Kortti on vanhentunut. Valitse toinen kortti tai toinen maksutapa.',
  en: 'The card has expired. Choose another card or another way to pay.',
  de: 'Die Karte ist abgelaufen. Wählen Sie eine andere Karte oder eine andere Zahlungsart.',
};
const lost: Words = {
  sv: 'Kortet är spärrat. Kontakta din bank och välj ett annat sätt att betala.',
  nb: 'Kortet er sperret. Kontakt banken din, og velg en annen måte å betale på.',
  da: 'Kortet er spærret. Kontakt din bank, og vælg en anden måde at betale på.',
  fi: 'Kortti on suljettu. Ota yhteyttä pankkiisi ja valitse toinen maksutapa.',
  en: 'The card is blocked. Contact your bank and choose another way to pay.',
  de: 'Die Karte ist gesperrt. Wenden Sie sich an Ihre Bank und wählen Sie eine andere Zahlungsart.',
};
const notProved: Words = {
  sv: 'Din bank kunde inte bekräfta att det är du. Försök igen eller välj ett annat sätt att betala.',
  nb: 'Banken din kunne ikke bekrefte at det er deg. Prøv igjen, eller velg en annen måte å betale på.',
  da: 'Din bank kunne ikke bekræfte, at det er dig. Prøv igen, eller vælg en anden måde at betale på.',
  fi: 'Pankkisi ei voinut vahvistaa henkilöllisyyttäsi. Yritä uudelleen tai valitse toinen maksutapa.',
  en: 'Your bank could not confirm that it is you. Try again or choose another way to pay.',
  de: 'Ihre Bank konnte nicht bestätigen, dass Sie es sind. Versuchen Sie es erneut oder wählen Sie eine andere Zahlungsart.',
};
const unreadable: Words = {
  sv: 'Vi kunde inte läsa svaret från din plånbok. Försök igen eller välj ett annat sätt att betala.',
  nb: 'Vi kunne ikke lese svaret fra lommeboken din. Prøv igjen, eller velg en annen måte å betale på.',
  da: 'Vi kunne ikke læse svaret fra din tegnebog. Prøv igen, eller vælg en anden måde at betale på.',
  fi: 'Emme voineet lukea lompakkosi vastausta. Yritä uudelleen tai valitse toinen maksutapa.',
  en: 'We could not read what your wallet answered. Try again or choose another way to pay.',
  de: 'Wir konnten die Antwort Ihrer Wallet nicht lesen. Versuchen Sie es erneut oder wählen Sie eine andere Zahlungsart.',
};

/** Why a payment failed, by the provider's code: those of a Swish payment request, banks' response codes (ISO 8583, field 39). */
const reasons: Readonly<Record<string, Words>> = {
  DECLINED: declined, RF07: refusedByBank, BANKIDCL: notSigned, WALLET: unreadable,
  '05': refusedByBank, '1A': notProved, '43': lost, '51': noMoney, '54': expired,
};

/** What stays as it is however often the customer tries. */
const final: readonly string[] = ['ACMT03', 'ACMT01', 'BE18', 'PA02', 'AM06', '43', '54'];

/** A provider's code as the customer hears of it, in her language; a code without words of ours is told by the code alone. */
export function failureOf(code: string, lang: string): NonNullable<Payment['failure']> {
  const words: Readonly<Record<string, string>> & Partial<Words> = reasons[code] ?? {};
  return { code, message: words[lang] ?? words.en, retryable: !final.includes(code) };
}
