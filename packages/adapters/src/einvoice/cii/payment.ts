import type { CreditTransfer } from '@kvitt/core/model/payment-instructions.js';
import { accountOf } from '../account.js';
import type { Element } from '../../xml/element.js';
import type { DraftOf } from '../values.js';

type Instructions = DraftOf<'paymentInstructions'>;

/** BG-16: one way to pay for each that the document names; reference, creditor and mandate are said once for all of them. */
export function instructionsOf(settlement: Element, country: string | undefined): readonly Instructions[] {
  return settlement.all('ram:SpecifiedTradeSettlementPaymentMeans').map((means) => {
    const card = means.first('ram:ApplicableTradeSettlementFinancialCard');
    return {
      meansCode: means.only('ram:TypeCode')?.value,
      meansText: means.texts('ram:Information').join('\n') || undefined,
      reference: settlement.text('ram:PaymentReference'),
      creditTransfers: accountsOf(means, country),
      card: card && { number: card.text('ram:ID'), holder: card.text('ram:CardholderName') },
      directDebit: directDebitOf(means, settlement),
    };
  });
}

function accountsOf(means: Element, country: string | undefined): readonly CreditTransfer[] {
  const account = means.first('ram:PayeePartyCreditorFinancialAccount');
  const stated = account?.text('ram:IBANID') ?? account?.text('ram:ProprietaryID');
  const bank = means.text('ram:PayeeSpecifiedCreditorFinancialInstitution/ram:BICID');
  return stated ? [accountOf(stated, { name: account?.text('ram:AccountName'), bank, meansCode: means.text('ram:TypeCode'), country })] : [];
}

/** Present only where money is drawn: 49, 59, or with the customer's account. */
function directDebitOf(means: Element, settlement: Element): Instructions['directDebit'] {
  const debited = means.text('ram:PayerPartyDebtorFinancialAccount/ram:IBANID');
  if (debited === undefined && !['49', '59'].includes(means.text('ram:TypeCode') ?? '')) return undefined;
  return {
    mandateReference: settlement.text('ram:SpecifiedTradePaymentTerms/ram:DirectDebitMandateID'),
    creditorIdentifier: settlement.text('ram:CreditorReferenceID'),
    debitedAccount: debited?.replace(/\s/g, ''),
  };
}
