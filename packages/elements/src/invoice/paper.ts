import { html, nothing, type TemplateResult } from 'lit';
import { accountName, accountText, inFours, referenceName } from '../internal/giro/accounts.js';
import { broken, partyLines } from './party.js';
import { isPaidToAccount } from './stub.js';
import { fact, ltr } from './text.js';
import type { View } from './view.js';

/** What a letter on paper begins with: who writes to whom. */
export function letterhead(view: View): TemplateResult {
  const { seller, buyer, issueDate } = view.invoice;
  const { words, locale } = view;
  return html`<div class="letterhead">
    <div>
      <slot name="brand"><p class="title">${seller.tradingName ?? seller.name}</p></slot>
      <p class="small soft">${partyLines(seller).join(', ')}<br />${registrations(view)}</p>
    </div>
    <div>
      <p>${broken(partyLines(buyer))}</p>
      <p class="small soft">${buyer.identifier ? html`${words.customerNumber} ${ltr(buyer.identifier)} · ` : nothing}${words.issuedOn} ${ltr(locale.date(issueDate, 'numeric'))}</p>
    </div>
  </div>`;
}

/** The payment part under its tear line, with all a bank asks for; only where the customer pays to an account herself. */
export function slip(view: View): TemplateResult | typeof nothing {
  if (!isPaidToAccount(view)) return nothing;
  const { invoice, words, locale, toPay } = view;
  return html`<section class="slip" part="slip" aria-labelledby="slip">
    <p class="tear" id="slip">${words.paymentPart} · ${words.invoice} ${ltr(invoice.number)}</p>
    <dl class="slip-grid">
      <div>${fact(words.payee, (invoice.payee ?? invoice.seller).name)}</div>
      <div class="large">${accounts(view)}</div>
      <div class="large">${invoice.dueDate ? fact(words.lastDay, ltr(invoice.dueDate)) : nothing}</div>
      <div>${fact(words.payer, broken(partyLines(invoice.buyer)))}</div>
      <div class="large">${references(view)}</div>
      <div class="large">${fact(words.toPay, ltr(locale.money(toPay)))}</div>
    </dl>
    ${view.annexes.payCode?.(view, 'slip')}
  </section>`;
}

function registrations({ invoice: { seller }, words }: View): unknown {
  const said = [
    seller.legalRegistration && `${words.registration} ${seller.legalRegistration}`,
    seller.taxRegistration,
    seller.vatIdentifier && `${words.taxNumber} ${seller.vatIdentifier}`,
  ];
  return said.filter(Boolean).join(' · ');
}

function accounts({ invoice, words }: View): unknown {
  const transfers = (invoice.paymentInstructions ?? []).flatMap(({ creditTransfers = [] }) => creditTransfers);
  return transfers.map((each) => fact(accountName(each, words), ltr(accountText(each))));
}

function references({ invoice, words }: View): unknown {
  const country = (invoice.payee?.address ?? invoice.seller.address)?.country;
  return (invoice.paymentInstructions ?? [])
    .filter(({ reference }) => reference)
    .map((each) => fact(referenceName(each, country, words), ltr(inFours(each.reference ?? ''))));
}
