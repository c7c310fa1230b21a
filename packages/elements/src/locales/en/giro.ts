/** What stands on a bank's form. */
export const giro = {
  accountNumber: 'Account number',
  creditorNumber: 'FIK creditor number',
  reference: 'Reference',
  ocr: 'OCR number',
  kid: 'KID number',
  fik: 'FIK payment number',
  payee: 'Payee',
  amount: 'Amount',
  lastDay: 'Pay by',
  bankCode: 'BIC',
  directDebit: 'The amount is drawn from your account by direct debit.',
  directDebitFrom: 'The amount is drawn by direct debit from account',
  card: 'The amount is drawn from your card',
  mandate: 'Mandate',
};
