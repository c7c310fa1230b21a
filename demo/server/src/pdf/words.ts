/** The few words on a printed invoice. */
export interface Words {
  readonly invoice: string;
  readonly creditNote: string;
  readonly issued: string;
  readonly due: string;
  readonly net: string;
  readonly tax: string;
  readonly total: string;
  readonly toPay: string;
  readonly credited: string;
  readonly account: string;
  readonly reference: string;
}

const sv: Words = {
  invoice: 'Faktura', creditNote: 'Kreditfaktura', issued: 'Fakturadatum', due: 'Förfallodag', net: 'Netto', tax: 'Moms',
  total: 'Totalt', toPay: 'Att betala', credited: 'Att få tillbaka', account: 'Betala till', reference: 'OCR/referens',
};
const nb: Words = {
  invoice: 'Faktura', creditNote: 'Kreditnota', issued: 'Fakturadato', due: 'Forfallsdato', net: 'Netto', tax: 'MVA',
  total: 'Totalt', toPay: 'Å betale', credited: 'Til gode', account: 'Betal til', reference: 'KID',
};
const da: Words = {
  invoice: 'Faktura', creditNote: 'Kreditnota', issued: 'Fakturadato', due: 'Forfaldsdato', net: 'Netto', tax: 'Moms',
  total: 'I alt', toPay: 'Til betaling', credited: 'Til gode', account: 'Betal til', reference: 'Betalings-id',
};
const en: Words = {
  invoice: 'Invoice', creditNote: 'Credit note', issued: 'Issued', due: 'Due', net: 'Net', tax: 'VAT',
  total: 'Total', toPay: 'To pay', credited: 'You get back', account: 'Pay to', reference: 'Reference',
};

const languages: Readonly<Record<string, Words>> = { sv, nb, da, en };

/** The words of a language, English where we have none. */
export function wordsFor(lang: string): Words {
  return languages[lang] ?? en;
}
