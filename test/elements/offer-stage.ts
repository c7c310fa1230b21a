import { memoryAdapter, offersOn, type MemoryAdapter } from '@kvitt/adapters/memory.js';
import type { Offer } from '@kvitt/core/model/offer.js';
import type { KvittOfferBanner } from '@kvitt/elements';
import '@kvitt/elements/define/offer-banner.js';
import { html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { mount, textOf, type Setting, type Stage } from '../support/mount.js';
import { waitUntil } from '../support/wait.js';

/** The offer of the memory adapter that every customer has. */
export const id = 'offer-smaller';
export const content = html`<kvitt-offer-banner></kvitt-offer-banner>`;

/** Every kind, as plain data. */
export const kinds: readonly Offer[] = offersOn('2026-03-10').map((offer) => ({ ...offer, validUntil: undefined }));
export const downsize = kinds[0]!;

export const givenOf = (...offers: readonly Offer[]) => html`<kvitt-offer-banner .offers=${offers}></kvitt-offer-banner>`;

export async function stage(setting: Setting = {}, written: TemplateResult = content): Promise<Stage<KvittOfferBanner>> {
  return mount<KvittOfferBanner>(written, { ...setting, adapter: setting.adapter ?? memoryAdapter({ scenario: setting.scenario }) });
}

export const is = (element: HTMLElement, state: string) => waitUntil(() => element.matches(`:state(${state})`), `never :state(${state}); it says "${textOf(element)}"`);

/** What a page hears, in order. */
export function heard(place: HTMLElement): string[] {
  const told: string[] = [];
  for (const name of ['kvitt-accept-offer', 'kvitt-offer-accepted', 'kvitt-offer-declined', 'kvitt-offer-snoozed', 'kvitt-offer-withdrawn', 'kvitt-offer-why', 'kvitt-error']) place.addEventListener(name, () => told.push(name.slice(6)));
  return told;
}

/** Counts how often an operation reaches the backend. */
export function counted(adapter: MemoryAdapter, operation: 'accept' | 'decline'): { readonly calls: number } {
  const offers = adapter.offers!;
  const before = offers[operation]!.bind(offers) as (...given: unknown[]) => Promise<Offer>;
  const count = { calls: 0 };
  Object.assign(offers, {
    [operation]: (...given: unknown[]) => {
      count.calls += 1;
      return before(...given);
    },
  });
  return count;
}

export const kept = ({ backend }: MemoryAdapter, offerId = id): Offer => backend.dealings.offers.get(offerId);

/** The element in which the keyboard is. */
export const focused = (element: HTMLElement): string => element.shadowRoot?.activeElement?.getAttribute('part') ?? '';
