import { css } from 'lit';

export const question = css`
  .tight { gap: var(--_gap-s); }
  .field { display: flex; align-items: end; border: 1px solid var(--_line-strong); border-radius: var(--_radius-box); background: var(--_surface); }
  .field:has(textarea:focus-visible) { outline: 2px solid var(--_focus); outline-offset: 1px; }
  textarea { flex: 1; min-inline-size: 0; min-block-size: 44px; max-block-size: calc(var(--_size) * 12); padding: 0.65em 0.8em; border: 0; outline: 0; background: none; resize: none; field-sizing: content; }
  .field textarea:focus-visible { outline: 0; }
  .chips, .quote { overflow-wrap: anywhere; }
  .chips { display: flex; flex-wrap: wrap; gap: var(--_gap-s); }
  .chips .button { min-block-size: 44px; padding: 0.3em 0.95em; border-radius: calc(var(--_size) * 1.4); color: var(--_brand-text); font-size: var(--_text-s); font-weight: 500; text-align: start; }
  .quote { display: flex; flex-wrap: wrap; align-items: center; gap: 0 0.75em; padding-inline-start: 0.75em; border-inline-start: 2px solid var(--_line-strong); color: var(--_text-soft); font-size: var(--_text-s); }
  @media print {
    :host { display: none; }
  }
`;
