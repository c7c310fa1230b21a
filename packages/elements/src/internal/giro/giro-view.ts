import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import type { Terms } from '../../locales/terms.js';

export type GiroWords = Terms['giro'];
export type CopyKind = 'account' | 'reference' | 'amount' | 'date' | 'payee';

/** How the bank's form speaks: any `LanguageController` will do. */
export interface GiroSpeaker {
  readonly lang: string;
  readonly common: Terms['common'];
  money(money: Money): string;
  say<Name extends 'giro' | 'payCode'>(section: Name, english: Terms[Name]): Terms[Name];
}

/** What the bank's form and the code beside it are drawn from. */
export interface GiroView {
  readonly invoice: Pick<Invoice, 'number' | 'issueDate' | 'dueDate' | 'seller' | 'payee' | 'paymentInstructions'>;
  readonly toPay: Money;
  readonly locale: GiroSpeaker;
  readonly words: GiroWords;
  /** The text copied last. */
  readonly copied: string | undefined;
  /** What looks mistyped, once that can be told: a hint in words for the text of each. */
  readonly doubtsOf?: ((view: GiroView) => ReadonlyMap<string, string>) | undefined;
  readonly deeds: {
    /** Puts text on the clipboard, announces it as `what` copied and marks its button. */
    copy(event: Event, kind: CopyKind, what: string, text: string): void | Promise<void>;
  };
}
