import type { CreditTransfer } from '@kvitt/core/model/payment-instructions.js';
import { accountOf } from '../account.js';
import type { Element } from '../../xml/element.js';
import type { DraftOf } from '../values.js';

/** What the whole document says of its seller's ways to be paid. */
export interface Seller {
  /** BT-40. */
  readonly country?: string;
  /** BT-90. */
  readonly creditorIdentifier?: string;
}

/** BG-16: one way to pay for each that the document names. */
export function instructionsOf(means: Element, seller: Seller): DraftOf<'paymentInstructions'> {
  const code = means.only('cbc:PaymentMeansCode');
  const card = means.first('cac:CardAccount');
  const mandate = means.first('cac:PaymentMandate');
  return {
    meansCode: code?.value,
    meansText: code?.attribute('name'),
    reference: referenceOf(means),
    creditTransfers: accountsOf(means, code?.value, seller.country),
    card: card && { number: card.text('cbc:PrimaryAccountNumberID'), holder: card.text('cbc:HolderName') },
    directDebit: mandate && {
      mandateReference: mandate.text('cbc:ID'),
      creditorIdentifier: seller.creditorIdentifier,
      debitedAccount: mandate.text('cac:PayerFinancialAccount/cbc:ID')?.replace(/\s/g, ''),
    },
  };
}

/** OIOUBL keeps a payment slip's kind (71, 75, 04) in `PaymentID` and its number in `InstructionID`; Peppol writes both as `71#…`. */
function referenceOf(means: Element): string | undefined {
  const reference = means.text('cbc:PaymentID');
  const slip = reference === undefined || /^\d\d$/.test(reference);
  return slip ? means.text('cbc:InstructionID') : reference.replace(/^(01|04|15|71|73|75)#/, '');
}

function accountsOf(means: Element, meansCode: string | undefined, country: string | undefined): readonly CreditTransfer[] {
  const payee = means.all('cac:PayeeFinancialAccount').flatMap((account) => {
    const stated = account.text('cbc:ID');
    return stated ? [accountOf(stated, { name: account.text('cbc:Name'), bank: bankOf(account), meansCode, country })] : [];
  });
  return [...payee, ...means.texts('cac:CreditAccount/cbc:AccountID').map((stated) => accountOf(stated, { meansCode }))];
}

function bankOf(account: Element): string | undefined {
  const branch = account.first('cac:FinancialInstitutionBranch');
  return branch?.text('cbc:ID') ?? branch?.text('cac:FinancialInstitution/cbc:ID');
}
