/** Everything that the bot says in one language; what is passed in is written in Markdown already. */
export interface Words {
  readonly hello: (supplier: string) => string;
  readonly thanks: string;
  readonly unknown: (supplier: string) => string;
  readonly person: (supplier: string) => string;
  /** Where no invoice says who the supplier is. */
  readonly aPerson: string;
  readonly noInvoice: string;

  readonly lineIs: (name: string, amount: string, number: string) => string;
  readonly withVat: string;
  readonly withoutVat: string;
  readonly amountsWithVat: string;
  readonly amountsWithoutVat: string;
  readonly period: string;
  readonly vat: string;
  readonly noVat: string;
  readonly whichLine: string;

  readonly more: (difference: string, total: string, number: string, before: string) => string;
  readonly less: (difference: string, total: string, number: string, before: string) => string;
  readonly same: (total: string, number: string) => string;
  readonly noPrevious: string;
  readonly lineSame: (name: string, amount: string) => string;
  readonly isNew: string;
  readonly isGone: string;
  readonly insteadOf: (now: string, before: string) => string;
  readonly others: string;
  readonly rounding: string;
  readonly vatAndRounding: string;

  readonly dueOn: (amount: string, date: string) => string;
  readonly dueToday: (amount: string) => string;
  readonly wasDue: (amount: string, date: string) => string;
  readonly noDueDate: (amount: string) => string;
  readonly nothingToPay: string;
  readonly moneyBack: (amount: string) => string;
  readonly drawn: string;
  readonly ifLate: string;
  readonly feeBasis: string;

  readonly payTo: string;
  readonly account: string;
  readonly reference: string;
  readonly amount: string;
  readonly latest: string;
  readonly payHere: string;
  /** Names the way to pay where no page shows it. */
  readonly payInvoice: (amount: string, number: string) => string;

  readonly totalIs: (amount: string, number: string) => string;
  readonly leftIs: (amount: string) => string;
  readonly ofWhichVat: (amount: string) => string;
  readonly vatRow: (rate: string, base: string, tax: string) => string;
  readonly madeOf: string;

  readonly isPaid: (number: string) => string;
  readonly isPartlyPaid: (left: string) => string;
  readonly isOnItsWay: string;
  readonly isUnpaid: (amount: string) => string;
  readonly paidUnknown: string;

  readonly supplierIs: (supplier: string) => string;
  readonly phone: string;
  readonly email: string;
  readonly registration: string;

  /** Questions to press; each is understood as what it asks. */
  readonly ask: {
    readonly line: (name: string) => string;
    readonly lineChange: (name: string) => string;
    readonly change: string;
    readonly due: string;
    readonly pay: string;
    readonly total: string;
    readonly vat: string;
    readonly late: string;
    readonly person: string;
  };
  /** UNECE Rec 20 codes that have a word. */
  readonly units: Readonly<Record<string, string>>;
}
