import type { Money } from '@kvitt/core/model/primitives.js';

/**
 * A payment provider's own fields, which refuse to live in a shadow root: the pay button mounts them in a place of the page.
 * They decide nothing: what became of the payment is asked of the backend.
 */
export interface PaymentPlugin {
  /** What the backend calls it in a payment's action: `fields.provider`. */
  readonly provider: string;
  /** Draws the fields in `place`, an empty element of the page; settles when they can be filled in. */
  mount(place: HTMLElement, order: PluginOrder): Promise<MountedFields>;
}

/** What the fields are for. */
export interface PluginOrder {
  /** What the backend wants the provider's script to know: a publishable key, a client secret. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly amount: Money;
  /** BCP 47, as the button speaks. */
  readonly lang: string;
  /** Where a page of the provider's sends the customer back to. */
  readonly returnUrl: string;
  /** To be called whenever the fields become complete or stop being so. */
  onValidity(complete: boolean): void;
}

/** Fields that stand in the page. */
export interface MountedFields {
  /** Sends what was typed to the provider, strong authentication included; a message is the customer's to read, and the fields stay. */
  submit(): Promise<{ readonly message?: string }>;
  unmount(): void;
}
