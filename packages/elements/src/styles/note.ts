import { css } from 'lit';

/** What is said beside the content: it could not be refreshed, it has changed, it went wrong. */
export const notes = css`
  .note { display: grid; grid-template-columns: auto 1fr; gap: 0 0.75em; align-items: start; padding: var(--_gap-m); border-radius: var(--_radius); background: var(--_surface-sunken); }
  .note > .icon { margin-block-start: 0.1em; }
  .note[data-tone='attention'] { background: var(--_attention-soft); }
  .note[data-tone='attention'] > .icon { color: var(--_attention); }
  .note[data-tone='negative'] { background: var(--_negative-soft); }
  .note[data-tone='negative'] > .icon { color: var(--_negative); }
  .note[data-tone='positive'] { background: var(--_positive-soft); }
  .note[data-tone='positive'] > .icon { color: var(--_positive); }
  @media (forced-colors: active) {
    .note { border: 1px solid CanvasText; }
  }
`;
