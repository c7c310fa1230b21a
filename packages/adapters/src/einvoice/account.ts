import { ibanOf } from '@kvitt/core/iban.js';
import type { CreditTransfer } from '@kvitt/core/model/payment-instructions.js';

type Scheme = CreditTransfer['scheme'];

/** How Sweden's two giros are named where others name a bank: by Peppol's users, and by those of its predecessors. */
const giros: Readonly<Record<string, Scheme>> = {
  'SE:BANKGIRO': 'bankgiro',
  'SE:PLUSGIRO': 'plusgiro',
  BGABSESS: 'bankgiro',
  PGSISESS: 'plusgiro',
};

/** What a file says of an account beside its number. */
export interface AccountContext {
  /** BT-85. */
  readonly name?: string;
  /** BT-86, or what stands in its place. */
  readonly bank?: string;
  /** BT-81. */
  readonly meansCode?: string;
  /** BT-40: where the seller is. */
  readonly country?: string;
}

/** One account (BG-17), its kind told by its form and by what the seller's country writes beside it. */
export function accountOf(stated: string, { name, bank, meansCode, country }: AccountContext): CreditTransfer {
  const iban = ibanOf(stated);
  const account = iban ?? stated.replace(/\s/g, '');
  const giro = giros[bank?.toUpperCase() ?? ''];
  return {
    account,
    scheme: giro ?? (iban ? 'iban' : schemeOf(account, meansCode, country)),
    accountName: name,
    serviceProvider: giro ? undefined : bank,
  };
}

/** Denmark's creditor numbers have eight digits and means 93, Norway's accounts eleven digits. */
function schemeOf(account: string, meansCode?: string, country?: string): Scheme {
  if (meansCode === '93' && /^\d{8}$/.test(account)) return 'fik';
  return country === 'NO' && /^\d{11}$/.test(account) ? 'bban' : undefined;
}
