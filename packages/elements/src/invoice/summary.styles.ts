import { css } from 'lit';

/** What stands in the letter. */
export const summaryStyles = css`
  @media screen {
    :host([density='compact']) { --_density: 0.75; }
    :host([density='roomy']) { --_density: 1.25; }
  }

  .brand { margin-block-end: calc(var(--_gap-m) * -1); font-weight: var(--_strong); }
  .letter-top { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: var(--_gap-s) var(--_gap-m); }
  .badges { display: flex; flex-wrap: wrap; gap: var(--_gap-s); }
  .reference { color: var(--_text-soft); text-wrap: balance; }
  .region { border-block-start: 1px solid var(--_line); }
  .what { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--_gap-s); }
  .due { font-size: var(--_text-l); line-height: 1.4; }
  .due:empty { display: none; }
  .as-written { max-inline-size: 36em; white-space: pre-line; overflow-wrap: anywhere; }
  .amount bdi, .lines bdi { border-radius: calc(var(--_size) * 0.125); }

  .progress { display: block; inline-size: 100%; block-size: calc(var(--_size) * 0.5); overflow: hidden; border: 1px solid var(--_line-strong); border-radius: 999px; background: var(--_surface); }
  .progress rect { fill: var(--_positive); }
  .progress:dir(rtl) { transform: scaleX(-1); }
  .receipt { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.4em 1.5em; }
  .receipt dt { color: var(--_text-soft); }
  .receipt dd { text-align: end; }

  @media (forced-colors: active) {
    .progress rect { fill: Highlight; }
  }
  @media print {
    .summary { display: block !important; }
    .letter, .region { padding: 0 0 4.5mm !important; }
    .region { border: 0 !important; }
    .badges, .print-hidden { display: none; }
  }
`;
