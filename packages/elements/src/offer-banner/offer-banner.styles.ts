import { css } from 'lit';

export const banner = css`
  :host(:state(suppressed)) { display: none; }
  .offer { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--_gap-m); align-content: start; padding: var(--_pad); overflow-wrap: anywhere; }
  .card, .strip { border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_surface); }
  .inline { border-radius: var(--_radius); background: var(--_surface-sunken); }
  [dir='auto'] { text-align: match-parent; }
  .media::slotted(*) { max-inline-size: 100%; block-size: auto; }
  .words, .effect, .more, .reasons { display: grid; gap: calc(var(--_space) * 1.5); max-inline-size: 40em; }
  .kind { display: flex; align-items: center; gap: 0.4em; color: var(--_brand-text); font-size: var(--_text-s); font-weight: var(--_strong); }
  .effect, .reasons { align-content: start; gap: 0.15em; }
  .lead { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 0.5em; }
  .sum { font-size: var(--_text-xl); line-height: 1.25; letter-spacing: -0.02em; }
  .facts { display: flex; flex-wrap: wrap; gap: 0 1.25em; color: var(--_text-soft); font-size: var(--_text-s); }
  details { font-size: var(--_text-s); }
  summary { inline-size: fit-content; padding-block: 0.35em; color: var(--_brand-text); font-weight: 500; cursor: pointer; }
  .actions { display: flex; flex-wrap: wrap; align-items: center; gap: var(--_gap-s); }
  .button-soft { border-color: transparent; background: var(--_brand-soft); color: var(--_brand-text); }
  .inline .button-soft { background: color-mix(in oklab, var(--_brand-soft), var(--_brand-text) 6%); }
  .button-soft:hover { background: color-mix(in oklab, var(--_brand-soft), var(--_brand-text) 12%); }
  .why { min-block-size: 44px; flex-basis: 100%; font-size: var(--_text-s); }
  .offer > .room { padding: 0; }
  .trouble { color: var(--_negative); }

  @container (inline-size >= 480px) {
    .inline { grid-template-columns: minmax(0, 1fr) auto; column-gap: var(--_gap-l); }
    .inline > * { grid-column: 1 / -1; }
    .inline > .words { grid-column: 1; }
    .inline > .effect { grid-column: 2; justify-items: end; max-inline-size: 16em; text-align: end; }
    .inline .lead { justify-content: end; }
  }
  @container (inline-size >= 720px) {
    .strip { grid-template-columns: auto minmax(0, 1fr) auto 16em; grid-template-rows: auto 1fr; gap: var(--_gap-s) 0; }
    .strip > * { grid-column: 1 / -1; }
    .strip .media::slotted(*) { grid-area: 1 / 1 / 3; margin-inline-end: var(--_gap-l); }
    .strip > :is(.effect, .actions) { margin-inline-start: var(--_gap-l); }
    .strip > .words { grid-area: 1 / 2; }
    .strip > .more { grid-area: 2 / 2; }
    .strip > .effect { grid-area: 1 / 3 / 3; max-inline-size: 15em; }
    .strip > .actions { grid-area: 1 / 4 / 3; align-content: start; }
  }
  @media (forced-colors: active) {
    .offer { border: 1px solid CanvasText; }
  }
  @media print {
    .offer { padding: 0; border: 0; background: none; break-inside: avoid; }
    .actions, details, .media { display: none; }
  }
`;
