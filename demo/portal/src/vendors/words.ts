/** What the pretended providers say in their own fields; the real ones have languages of their own too. */
export interface CardWords {
  readonly lang: string;
  readonly number: string;
  readonly expiry: string;
  readonly code: string;
  readonly example: string;
  readonly incomplete: string;
  readonly declined: string;
  readonly noMoney: string;
  readonly expired: string;
  readonly notAuthenticated: string;
  readonly authenticate: string;
  readonly approve: string;
  readonly decline: string;
}

const en: CardWords = {
  lang: 'en', number: 'Card number', expiry: 'Expiry date', code: 'Security code', example: 'MM/YY',
  incomplete: 'Your card details are incomplete.', declined: 'Your card was declined.', noMoney: 'There is not enough money on the card.',
  expired: 'Your card has expired.', notAuthenticated: 'We could not confirm that it is you. Choose another card, or try again.',
  authenticate: 'Your bank wants to know that it is you', approve: 'It is me', decline: 'Cancel',
};

const languages: Readonly<Record<string, CardWords>> = {
  en,
  sv: {
    lang: 'sv', number: 'Kortnummer', expiry: 'Giltigt till', code: 'Säkerhetskod', example: 'MM/ÅÅ',
    incomplete: 'Kortuppgifterna är inte fullständiga.', declined: 'Kortet nekades.', noMoney: 'Det finns inte tillräckligt med pengar på kortet.',
    expired: 'Kortet har gått ut.', notAuthenticated: 'Vi kunde inte bekräfta att det är du. Välj ett annat kort eller försök igen.',
    authenticate: 'Din bank vill veta att det är du', approve: 'Det är jag', decline: 'Avbryt',
  },
  nb: {
    lang: 'nb', number: 'Kortnummer', expiry: 'Utløpsdato', code: 'Sikkerhetskode', example: 'MM/ÅÅ',
    incomplete: 'Kortopplysningene er ikke fullstendige.', declined: 'Kortet ble avvist.', noMoney: 'Det er ikke nok penger på kortet.',
    expired: 'Kortet har gått ut.', notAuthenticated: 'Vi kunne ikke bekrefte at det er deg. Velg et annet kort, eller prøv igjen.',
    authenticate: 'Banken din vil vite at det er deg', approve: 'Det er meg', decline: 'Avbryt',
  },
  da: {
    lang: 'da', number: 'Kortnummer', expiry: 'Udløbsdato', code: 'Sikkerhedskode', example: 'MM/ÅÅ',
    incomplete: 'Kortoplysningerne er ikke fuldstændige.', declined: 'Kortet blev afvist.', noMoney: 'Der er ikke nok penge på kortet.',
    expired: 'Kortet er udløbet.', notAuthenticated: 'Vi kunne ikke bekræfte, at det er dig. Vælg et andet kort, eller prøv igen.',
    authenticate: 'Din bank vil vide, at det er dig', approve: 'Det er mig', decline: 'Annuller',
  },
  fi: {
    lang: 'fi', number: 'Kortin numero', expiry: 'Voimassa', code: 'Turvakoodi', example: 'KK/VV',
    incomplete: 'Kortin tiedot ovat puutteelliset.', declined: 'Kortti hylättiin.', noMoney: 'Kortilla ei ole tarpeeksi rahaa.',
    expired: 'Kortti on vanhentunut.', notAuthenticated: 'Emme voineet vahvistaa henkilöllisyyttäsi. Valitse toinen kortti tai yritä uudelleen.',
    authenticate: 'Pankkisi haluaa varmistaa, että se olet sinä', approve: 'Minä se olen', decline: 'Peruuta',
  },
  de: {
    lang: 'de', number: 'Kartennummer', expiry: 'Gültig bis', code: 'Prüfnummer', example: 'MM/JJ',
    incomplete: 'Die Kartendaten sind unvollständig.', declined: 'Die Karte wurde abgelehnt.', noMoney: 'Auf der Karte ist nicht genug Geld.',
    expired: 'Die Karte ist abgelaufen.', notAuthenticated: 'Wir konnten nicht bestätigen, dass Sie es sind. Wählen Sie eine andere Karte oder versuchen Sie es erneut.',
    authenticate: 'Ihre Bank möchte wissen, dass Sie es sind', approve: 'Ich bin es', decline: 'Abbrechen',
  },
};

/** The words of a language, `sv` or `sv-SE`; English for one that the providers do not speak. */
export function cardWords(lang: string): CardWords {
  return languages[lang.toLowerCase().split('-')[0] ?? ''] ?? en;
}

/** Why the bank said no, by its response code. */
export function whyDeclined(code: string, lang: string): string {
  const words = cardWords(lang);
  const said: Readonly<Record<string, string>> = { '51': words.noMoney, '54': words.expired, '1A': words.notAuthenticated };
  return said[code] ?? words.declined;
}
