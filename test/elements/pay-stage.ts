import { currentInvoiceId, memoryAdapter, type MemoryAdapter } from '@kvitt/adapters/memory.js';
import type { Payment } from '@kvitt/core/model/payment.js';
import type { KvittPayButton } from '@kvitt/elements';
import '@kvitt/elements/define/pay-button.js';
import { html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { mount, part, textOf, type Setting, type Stage } from '../support/mount.js';

/** The invoice that is paid. */
export const id = currentInvoiceId;
/** The button as a page writes it. */
export const content = html`<kvitt-pay-button invoice-id=${id}></kvitt-pay-button>`;

/** A button over an in-memory backend. */
export interface PayStage extends Stage<KvittPayButton> {
  readonly press: () => Promise<void>;
  readonly payments: () => readonly Payment[];
}

export async function stage(setting: Setting = {}, written: TemplateResult = content): Promise<PayStage> {
  const mounted = await mount<KvittPayButton>(written, { ...setting, adapter: setting.adapter ?? memoryAdapter({ scenario: setting.scenario }) });
  const press = async () => (await part(mounted.element, 'pay')).click();
  return { ...mounted, press, payments: () => paymentsOf(mounted.adapter) };
}

/** A button that has been pressed, and whose payment has settled. */
export async function paid(lang = 'en'): Promise<PayStage> {
  const staged = await stage({ lang });
  await staged.press();
  await part(staged.element, 'qr');
  staged.adapter.backend.approve(staged.payments()[0]!.id);
  await part(staged.element, 'receipt');
  return staged;
}

export function paymentsOf(adapter: MemoryAdapter): readonly Payment[] {
  return adapter.backend.cashier.paymentsOf(id);
}

/** The facts a page hears, in order. */
export function heard(box: HTMLElement): string[] {
  const facts: string[] = [];
  box.addEventListener('kvitt-paid', () => facts.push('paid'));
  box.addEventListener('kvitt-payment-changed', ({ payment }) => facts.push(payment.state));
  return facts;
}

export function buttonSaying(element: HTMLElement, words: string): HTMLElement {
  const found = [...element.shadowRoot!.querySelectorAll<HTMLElement>('button, a, summary')].find((one) => one.textContent.replaceAll('\u00a0', ' ').includes(words));
  if (!found) throw new Error(`no button says "${words}", only "${textOf(element)}"`);
  return found;
}
