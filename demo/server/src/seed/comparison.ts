/** How a language compares a bill with the month before. */
export interface Comparison {
  same(month: string): string;
  more(amount: string, month: string): string;
  less(amount: string, month: string): string;
  /** She has another plan than then. */
  changed(plan: string): string;
}

const swedish: Comparison = {
  same: (month) => `Lika mycket som i ${month}.`,
  more: (amount, month) => `${amount} mer än i ${month}.`,
  less: (amount, month) => `${amount} mindre än i ${month}.`,
  changed: (plan) => `Du har bytt till ${plan}.`,
};

const norwegian: Comparison = {
  same: (month) => `Det samme som i ${month}.`,
  more: (amount, month) => `${amount} mer enn i ${month}.`,
  less: (amount, month) => `${amount} mindre enn i ${month}.`,
  changed: (plan) => `Du har byttet til ${plan}.`,
};

const danish: Comparison = {
  same: (month) => `Det samme som i ${month}.`,
  more: (amount, month) => `${amount} mere end i ${month}.`,
  less: (amount, month) => `${amount} mindre end i ${month}.`,
  changed: (plan) => `Du har skiftet til ${plan}.`,
};

/** Every Finnish month ends in "kuu", so that one ending makes "in" of it. */
const finnish: Comparison = {
  same: (month) => `Yhtä paljon kuin ${month}ssa.`,
  more: (amount, month) => `${amount} enemmän kuin ${month}ssa.`,
  less: (amount, month) => `${amount} vähemmän kuin ${month}ssa.`,
  changed: (plan) => `Vaihdoit sopimukseen ${plan}.`,
};

const english: Comparison = {
  same: (month) => `The same as in ${month}.`,
  more: (amount, month) => `${amount} more than in ${month}.`,
  less: (amount, month) => `${amount} less than in ${month}.`,
  changed: (plan) => `You have changed to ${plan}.`,
};

const languages: Readonly<Record<string, Comparison>> = { sv: swedish, nb: norwegian, da: danish, fi: finnish };

/** The words of a language; English for others. */
export function comparisonOf(lang: string): Comparison {
  return languages[lang] ?? english;
}
