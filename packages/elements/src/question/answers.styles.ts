import { css } from 'lit';

/** What is said and answered; it arrives with its words. */
export const answersStyles = css`
  .asked { justify-self: end; display: grid; justify-items: end; gap: 0.25em; max-inline-size: min(36em, 92%); }
  .bubble { padding: 0.55em 0.9em; border-radius: calc(var(--_size) * 0.875); border-end-end-radius: calc(var(--_size) * 0.25); background: var(--_brand-soft); white-space: pre-wrap; overflow-wrap: anywhere; }
  .bubble:focus { outline-offset: 2px; }
  .answer { display: grid; gap: 0.25em; max-inline-size: 40em; }
  .actions { display: flex; flex-wrap: wrap; gap: var(--_gap-s); }
  .state { display: flex; gap: 0.5em; align-items: start; color: var(--_text-soft); font-size: var(--_text-s); }
  .state[data-tone] { color: var(--_negative); }
  @media (forced-colors: active) {
    .bubble { border: 1px solid CanvasText; }
  }
`;
