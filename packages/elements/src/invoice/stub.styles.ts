import { css } from 'lit';

/** The stub behind its perforation. */
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

  @container (inline-size >= 720px) {
    .stub::before { inset-block: 0; inset-inline: -1.5px auto; inline-size: 3px; block-size: auto; background: radial-gradient(circle, var(--_line-strong) 1.25px, transparent 1.75px) center / 3px 10px repeat-y; }
  }

  @media (forced-colors: active) {
    .stub { border: 1px solid CanvasText; }
  }
  @media print {
    .stub { margin-block-end: 4.5mm; padding: 3mm; break-inside: avoid; print-color-adjust: exact; }
    .stub::before, .or, .more, slot[name='pay'] { display: none; }
    .with-slip .stub { display: none; }
  }
`;
