import type { KvittError } from '@kvitt/core/error.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Resource } from '@kvitt/core/resource.js';
import type {} from '@kvitt/elements';
import { make } from '../page.js';
import { whenSession } from '../session.js';

/** What a file turned out to be. */
export type Outcome = { readonly invoice: Invoice } | { readonly error: KvittError };

/** Has a provider read one file, below `place`; it keeps what it read for the element that shows it, until `place` is gone. */
export async function readIn(place: HTMLElement, file: File): Promise<Outcome> {
  const asks = make('span', { hidden: '' });
  const provider = document.createElement('kvitt-provider');
  provider.documents = [file];
  provider.append(asks);
  place.append(provider);
  return settled((await whenSession(asks)).invoices.only());
}

function settled(only: Resource<Invoice>): Promise<Outcome> {
  return new Promise((resolve) => {
    const look = (): void => {
      const { state } = only;
      if (state.status === 'loading') return;
      resolve(state.status === 'ready' ? { invoice: state.value } : { error: state.error });
      leave();
    };
    const leave = only.subscribe(look);
    look();
  });
}
