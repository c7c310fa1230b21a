import { css } from 'lit';

/** The stub behind its perforation, and the bank's form on it. */
export const stubStyles = css`
  .stub::before { content: ''; position: absolute; inset: -1.5px 0 auto; block-size: 3px; background: radial-gradient(circle, var(--_line-strong) 1.25px, transparent 1.75px) center / 10px 3px repeat-x; }
  .stub[data-tone='positive'] { background: var(--_positive-soft); }
  .or { display: grid; grid-template-columns: 1fr auto 1fr; gap: 0.75em; align-items: center; color: var(--_text-soft); font-size: var(--_text-s); }
  .or::before, .or::after { content: ''; block-size: 1px; background: color-mix(in oklab, var(--_line-strong) 40%, transparent); }
  .done { display: grid; gap: 0.25em; }
  .mark { display: inline-flex; align-items: center; gap: 0.35em; color: var(--_positive); font-size: var(--_text-xl); font-weight: var(--_strong); letter-spacing: -0.02em; line-height: 1.2; }
  .mark .icon { margin-inline-start: -0.2em; }
  .more { display: flex; flex-wrap: wrap; gap: var(--_gap-s) var(--_gap-m); font-size: var(--_text-s); }
  .more[hidden] { display: none; }
  .file { display: inline-flex; flex-wrap: wrap; gap: 0 var(--_gap-s); }
  .file button { min-block-size: 24px; }
  .spinner { inline-size: 1.25em; block-size: 1.25em; flex: none; border: 2px solid color-mix(in oklab, currentcolor 28%, transparent); border-block-start-color: currentcolor; border-radius: 50%; animation: turn 900ms linear infinite; }
  @keyframes turn { to { rotate: 1turn; } }

  .giro { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, max(var(--_size) * 9, 34%)), 1fr)); gap: 1px; overflow: clip; border: 1px solid var(--_line); border-radius: var(--_radius-box); background: var(--_line); }
  .giro-field { position: relative; align-content: center; min-block-size: calc(var(--_size) * 3.625); padding-block: 0.35em; padding-inline: calc(var(--_size) * 0.875) 40px; background: var(--_surface); }
  .giro-field dt { color: var(--_text-soft); font-size: var(--_text-s); line-height: 1.3; }
  .giro-field dd { font-size: calc(var(--_size) * 1.0625); font-weight: var(--_strong); line-height: 1.35; }
  .giro-wide .num { white-space: normal; }
  .giro-field button { position: absolute; inset-block: 0; inset-inline-end: calc(var(--_size) * 0.125); margin-block: auto; }
  .giro-wide { grid-column: 1 / -1; }

  @container (inline-size >= 720px) {
    .stub::before { inset-block: 0; inset-inline: -1.5px auto; inline-size: 3px; block-size: auto; background: radial-gradient(circle, var(--_line-strong) 1.25px, transparent 1.75px) center / 3px 10px repeat-y; }
  }

  @media (forced-colors: active) {
    .stub { border: 1px solid CanvasText; }
    .giro-field { border: 1px solid CanvasText; }
  }
  @media print {
    .stub { margin-block-end: 4.5mm; padding: 3mm; break-inside: avoid; print-color-adjust: exact; }
    .stub::before, .or, .more, slot[name='pay'] { display: none; }
    .with-slip .stub { display: none; }
    .giro-field { min-block-size: 0; }
  }
`;
