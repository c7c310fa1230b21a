/** What stands at the codes that apps read, and at a doubtful number. */
export const payCode = {
  scan: 'Scan with your bank app',
  code: (amount: string, payee: string) => `QR code for your bank app: pay ${amount} to ${payee}`,
  scanSwish: 'Scan with Swish',
  swishCode: (amount: string, payee: string) => `QR code for Swish: pay ${amount} to ${payee}`,
  openSwish: 'Open Swish',
  /** Hints at what looks mistyped; nothing is refused. */
  checkReference: 'Check the reference: its check digit does not fit.',
  checkAccount: 'Check the account number: it does not look right.',
};
