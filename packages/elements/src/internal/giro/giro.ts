import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { PaymentInstructions } from '@kvitt/core/model/payment-instructions.js';
import { html, nothing, type TemplateResult } from 'lit';
import { formatAmount } from '../format/money.js';
import { checkIcon, copyIcon, infoIcon } from '../icon.js';
import { ltr } from '../ltr.js';
import { accountName, accountText, copyable, inFours, payeeCountry, referenceName } from './accounts.js';
import type { CopyKind, GiroView, GiroWords } from './giro-view.js';

/** One field of the bank's form. */
interface Field {
  readonly kind: CopyKind;
  readonly name: string;
  readonly shown: string;
  readonly copied: string;
  readonly narrow?: boolean;
}

/** What the customer types in her bank, each field to be copied; nothing where she has nothing to type. */
export function giroTemplate(view: GiroView): TemplateResult | typeof nothing {
  const fields = [...payee(view), ...(view.invoice.paymentInstructions ?? []).flatMap((each) => transfer(each, view))];
  const doubts = view.doubtsOf?.(view);
  return fields.length ? html`<dl class="giro" part="giro">${[...unique(fields), ...when(view)].map((field) => giroField(field, view, doubts))}</dl>` : nothing;
}

/** Words for money that is drawn without the customer: direct debit and card. */
export function automaticTemplate({ paymentInstructions = [] }: Pick<Invoice, 'paymentInstructions'>, words: GiroWords): readonly TemplateResult[] {
  return paymentInstructions.flatMap(({ meansCode, directDebit, card }) => {
    if (card) return [html`<p>${words.card} ${ltr(card.number)}.</p>`];
    if (!directDebit && meansCode !== '49' && meansCode !== '59') return [];
    const { debitedAccount, mandateReference } = directDebit ?? {};
    const mandate = mandateReference ? html`<br /><span class="small soft">${words.mandate} ${ltr(mandateReference)}</span>` : nothing;
    return [html`<p>${debitedAccount ? html`${words.directDebitFrom} ${ltr(inFours(debitedAccount))}.` : words.directDebit}${mandate}</p>`];
  });
}

/** The amount as a bank's form takes it: the language's decimal sign, no groups, no currency. */
function typed({ toPay, locale }: GiroView): string {
  return formatAmount(toPay, locale.lang).replace(/[\s\u00a0\u202f.,’'](?=\d{3}(?!\d))/g, '');
}

function transfer(instructions: PaymentInstructions, { invoice, words }: GiroView): readonly Field[] {
  const { creditTransfers = [], reference } = instructions;
  const accounts = creditTransfers.flatMap((each): readonly Field[] => [
    { kind: 'account', name: accountName(each, words), shown: accountText(each), copied: copyable(each.account) },
    ...(each.serviceProvider ? [{ kind: 'account', name: words.bankCode, shown: each.serviceProvider, copied: each.serviceProvider } as const] : []),
  ]);
  if (!reference || !accounts.length) return accounts;
  const name = referenceName(instructions, payeeCountry(invoice), words);
  return [...accounts, { kind: 'reference', name, shown: inFours(reference), copied: copyable(reference) }];
}

/** A bank asks for the payee's name only with an IBAN; a giro number is its own name. */
function payee({ invoice, words }: GiroView): readonly Field[] {
  const transfers = (invoice.paymentInstructions ?? []).flatMap(({ creditTransfers = [] }) => creditTransfers);
  const iban = transfers.find(({ scheme }) => scheme === 'iban');
  const name = iban && (iban.accountName ?? (invoice.payee ?? invoice.seller).name);
  return name ? [{ kind: 'payee', name: words.payee, shown: name, copied: name }] : [];
}

function when(view: GiroView): readonly Field[] {
  const { invoice, toPay, locale, words } = view;
  const date = invoice.dueDate;
  return [
    { kind: 'amount', name: words.amount, shown: formatAmount(toPay, locale.lang), copied: typed(view), narrow: date !== undefined },
    ...(date ? [{ kind: 'date', name: words.lastDay, shown: date, copied: date, narrow: true } as const] : []),
  ];
}

/** The same account or reference is told once, however many instructions repeat it. */
function unique(fields: readonly Field[]): readonly Field[] {
  return fields.filter((field, index) => fields.findIndex(({ name, copied }) => name === field.name && copied === field.copied) === index);
}

function giroField({ kind, name, shown, copied, narrow }: Field, { locale, copied: last, deeds }: GiroView, doubts?: ReadonlyMap<string, string>): TemplateResult {
  const doubt = kind === 'account' || kind === 'reference' ? doubts?.get(copied) : undefined;
  const copy = (event: Event) => void deeds.copy(event, kind, name, copied);
  return html`<div class=${narrow ? 'giro-field' : 'giro-field giro-wide'} part=${kind}>
    <dt>${name}</dt>
    <dd>${kind === 'payee' ? html`<bdi>${shown}</bdi>` : ltr(shown)}<button class="button button-icon" part="copy" type="button" aria-label=${locale.common.copy(name)} @click=${copy}
      >${last === copied ? checkIcon() : copyIcon()}</button></dd>
    ${doubt ? html`<dd class="giro-doubt" part="doubt">${infoIcon()}<span>${doubt}</span></dd>` : nothing}
  </div>`;
}
