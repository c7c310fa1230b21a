import { css } from 'lit';

/** A state in colour, symbol and word. */
export const badges = css`
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    padding-block: 0.25em;
    padding-inline: 0.5em 0.7em;
    border-radius: 999px;
    background: var(--_surface-sunken);
    color: var(--_text);
    font-size: var(--_text-s);
    font-weight: var(--_strong);
    line-height: 1.4;
    white-space: nowrap;
  }
  .badge[data-tone='attention'] { background: var(--_attention-soft); color: var(--_attention); }
  .badge[data-tone='negative'] { background: var(--_negative-soft); color: var(--_negative); }
  .badge[data-tone='positive'] { background: var(--_positive-soft); color: var(--_positive); }
  @media (forced-colors: active) {
    .badge { border: 1px solid CanvasText; }
  }
`;
