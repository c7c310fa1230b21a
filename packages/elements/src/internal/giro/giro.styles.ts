import { css } from 'lit';

/** The bank's form: a box a field, each with its button. */
export const giroStyles = css`
  .giro { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, max(var(--_size) * 9, 34%)), 1fr)); gap: 1px; overflow: clip; border: 1px solid var(--_line); border-radius: var(--_radius-box); background: var(--_line); }
  .giro-field { position: relative; align-content: center; min-block-size: calc(var(--_size) * 3.625); padding-block: 0.35em; padding-inline: calc(var(--_size) * 0.875) 40px; background: var(--_surface); }
  .giro-field dt { color: var(--_text-soft); font-size: var(--_text-s); line-height: 1.3; }
  .giro-field dd { font-size: calc(var(--_size) * 1.0625); font-weight: var(--_strong); line-height: 1.35; }
  .giro-wide .num { white-space: normal; }
  .giro-field button { position: absolute; inset-block: 0; inset-inline-end: calc(var(--_size) * 0.125); margin-block: auto; }
  .giro-wide { grid-column: 1 / -1; }
  .giro-field .giro-doubt { display: flex; gap: 0.4em; margin-block-start: 0.15em; color: var(--_attention); font-size: var(--_text-s); font-weight: 400; }
  @media (forced-colors: active) {
    .giro-field { border: 1px solid CanvasText; }
  }
  @media print {
    .giro-field { min-block-size: 0; }
  }
`;
