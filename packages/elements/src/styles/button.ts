import { css } from 'lit';

/** One filled button in view (primary: pay); outline chooses, quiet is the way out, all of one height. */
export const buttons = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: var(--_control);
    padding: 0.5em 1.1em;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-control);
    background: transparent;
    font-weight: var(--_strong);
    line-height: 1.2;
    text-align: center;
    text-wrap: balance;
    text-decoration: none;
    transition: background-color var(--_speed) var(--_ease);
  }
  a.button { color: inherit; }
  .button:hover { background: var(--_surface-sunken); }
  .button-primary, a.button-primary { border-color: transparent; background: var(--_brand); color: var(--_on-brand); }
  .button-primary:hover { background: var(--_brand-hover); }
  .button-quiet { border-color: transparent; color: var(--_brand-text); }
  .button-wide { inline-size: 100%; }
  .button-big { min-block-size: max(var(--_size) * 3.25, var(--_control)); font-size: calc(var(--_size) * 1.0625); }
  .button-icon { min-block-size: 44px; inline-size: 44px; padding: 0; border-color: transparent; color: var(--_brand-text); }
  .button[aria-disabled='true'] { border-color: var(--_line); background: var(--_surface-sunken); color: var(--_text-soft); cursor: default; }

  @media (forced-colors: active) {
    .button { border: 1px solid ButtonText; }
    .button-primary { background: Highlight; color: HighlightText; forced-color-adjust: none; }
  }
  @media print {
    .button { display: none; }
  }
`;
