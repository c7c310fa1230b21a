import type { Payment } from '@kvitt/core/model/payment.js';
import { html, type TemplateResult } from 'lit';
import type { Act } from './steps.js';
import { mispaidPlain } from './mispaid-plain.js';

let exact: typeof import('./mispaid.js') | 'missed' | undefined;

/** Something else came in than was asked for; exact arithmetic is fetched when it is needed, and the element drawn again. */
export function mispaid(payment: Payment, act: Act): TemplateResult {
  if (exact === 'missed') return mispaidPlain(act);
  if (exact) return exact.mispaidNote(payment, act);
  const came = (module: typeof exact) => {
    exact = module;
    act.locale.redraw();
  };
  import('./mispaid.js').then(came, () => came('missed'));
  return html`<div tabindex="-1"></div>`;
}
