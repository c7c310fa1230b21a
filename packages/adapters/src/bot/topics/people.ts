import type { Invoice } from '@kvitt/core/model/invoice.js';
import { listed, paragraphs, type Asked, type Said } from '../asked.js';
import { escaped } from '../markdown.js';
import type { Speech } from '../speech.js';

/** Who sends the invoice, and how to reach them. */
export function aboutSupplier({ speech, invoice }: Asked): Said {
  const { words } = speech;
  const { legalRegistration } = invoice.seller;
  const registered = legalRegistration && `${words.registration}: ${escaped(legalRegistration)}`;
  return { text: paragraphs(words.supplierIs(escaped(invoice.seller.name)), listed([...ways(invoice, speech), registered])), next: [words.ask.person, words.ask.due] };
}

/** She wants a person: the backend hands over, and the ways around the chat stand here too. */
export function aboutPerson({ speech, invoice }: Asked): Said {
  return { text: paragraphs(speech.words.person(nameOf(invoice)), listed(ways(invoice, speech))), next: [] };
}

/** No rule knows it: said plainly, with the way to a person. */
export function notKnown({ speech, invoice }: Asked): Said {
  const { ask, unknown } = speech.words;
  return { text: paragraphs(unknown(nameOf(invoice)), listed(ways(invoice, speech))), next: [ask.person, ask.change, ask.due] };
}

/** What the supplier is called in a sentence. */
export function nameOf({ seller }: Pick<Invoice, 'seller'>): string {
  return escaped(seller.tradingName ?? seller.name);
}

function ways({ seller: { contact } }: Invoice, { words }: Speech): (string | undefined)[] {
  return [contact?.telephone && `${words.phone}: ${escaped(contact.telephone)}`, contact?.email && `${words.email}: ${escaped(contact.email)}`];
}
