/** What stands at the code that a bank app reads. */
export const payCode = {
  scan: 'Scan with your bank app',
  code: (amount: string, payee: string) => `QR code for your bank app: pay ${amount} to ${payee}`,
};
