import { css } from 'lit';

/** On screen the table parts are blocks and the rows grids (their roles are stated), so that rows out of sight cost nothing; on paper it is a table again. */
export const lineStyles = css`
  .lines { inline-size: 100%; border-collapse: collapse; text-align: start; }
  .lines th { font-weight: 400; text-align: start; }
  .lines td { direction: ltr; unicode-bidi: isolate; text-align: right; }
  [part='line'] td:first-of-type { color: var(--_text-soft); font-size: var(--_text-s); }
  [part='line'] td.positive { color: var(--_positive); }
  .group th, .group td { font-weight: var(--_strong); }
  [part='line'] button { padding: 0; border: 0; background: none; text-align: start; }
  .tag { color: var(--_attention); font-size: var(--_text-s); font-weight: var(--_strong); white-space: nowrap; }
  .aside { display: block; color: var(--_text-soft); font-size: var(--_text-s); font-weight: 400; }
  .aside:empty { display: none; }

  @media screen {
    .lines { display: flow-root; }
    .lines tbody { display: block; }
    .print-head { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
    .long tbody { content-visibility: auto; contain-intrinsic-block-size: auto calc(var(--_rows, 50) * var(--_size) * 2.9); }
    .lines tr { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: start; column-gap: var(--_gap-m); }
    .lines th, .lines td { padding: 0; }
    .group { margin-block-start: var(--_gap-m); padding-block-end: var(--_gap-s); border-block-end: 1px solid var(--_line-strong); }
    tbody:not(:first-of-type) > .group { margin-block-start: var(--_gap-l); }
    [part='line'] { position: relative; padding-block: calc(var(--_space) * 3); border-block-end: 1px solid var(--_line); cursor: pointer; }
    [part='line']:has([aria-expanded='true']) { border-block-end-color: transparent; }
    [part='line'], [part='explanation'] { padding-inline-start: calc(var(--_size) * 1.75); }
    [part='line'] td:first-of-type { grid-area: 2 / 1; }
    [part='line'] td:first-of-type:dir(ltr) { text-align: left; }
    [part='line'] td:last-of-type { grid-area: 1 / 2; }
    .lines td:last-of-type:dir(rtl) { min-inline-size: calc(var(--_size) * 4.75); }
    [part='line'] td { line-height: calc(var(--_text-m) * 1.5); }
    [part='line']:hover { background: var(--_surface-sunken); box-shadow: calc(var(--_size) * -0.75) 0 var(--_surface-sunken), calc(var(--_size) * 0.75) 0 var(--_surface-sunken); }
    [part='line'] button::before { content: ''; position: absolute; inset-block-start: calc(var(--_space) * 3 + 0.5lh - 0.25em); inset-inline-start: 0.25em; inline-size: 0.45em; block-size: 0.45em; border: solid var(--_text-soft); border-width: 1.5px 1.5px 0 0; rotate: 45deg; transition: rotate var(--_speed) var(--_ease); }
    [part='line'] button:dir(rtl)::before { rotate: -135deg; }
    [part='line'] button[aria-expanded='true']::before { rotate: 135deg !important; }
    [part='line'] button::after { content: var(--_hint) / ''; display: inline-block; margin-inline-start: 0.5em; color: var(--_brand-text); font-size: var(--_text-s); font-weight: 500; opacity: 0; transition: opacity var(--_speed) var(--_ease); }
    [part='line'] button:is(:has(+ .tag), [aria-expanded='true'])::after { display: none; }
    [part='line']:hover button[aria-expanded='false']::after, [part='line'] button[aria-expanded='false']:focus-visible::after { opacity: 1; }
    [part='explanation'] { grid-template-columns: minmax(0, 1fr) !important; padding-block-end: var(--_gap-m); border-block-end: 1px solid var(--_line); }
    [part='explanation'] td { direction: inherit; text-align: start; }

    @container (inline-size < 480px) { [part='line'] button::after { display: none; } }
    @container (inline-size < 14em) {
      .lines tr, .totals { grid-template-columns: minmax(0, 1fr) !important; }
      [part='line'] td:last-of-type { grid-area: auto; }
      .badge, .num { white-space: normal; }
    }
    @container (inline-size >= 480px) {
      [part='line'] { grid-template-columns: minmax(0, 1fr) auto minmax(calc(var(--_size) * 4.75), auto) !important; }
      [part='line'] td:first-of-type { grid-area: 1 / 2; }
      [part='line'] td:last-of-type { grid-area: 1 / 3; }
    }
  }
  @media (hover: none) {
    [part='line'] button::after { display: none; }
  }

  .totals { display: grid; grid-template-columns: minmax(0, 1fr) auto; column-gap: var(--_gap-m); margin-block-start: var(--_gap-l); }
  .totals > div { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; align-items: baseline; padding-block: calc(var(--_space) * 1.25); }
  .totals dt { color: var(--_text-soft); }
  .totals dd { text-align: right; }
  .totals .small { display: inline-block; }
  .totals .why-not { display: block; margin: 0; }
  .totals .sum { margin-block-start: var(--_gap-s); padding-block-start: var(--_gap-s); border-block-start: 2px solid var(--_text); }
  .totals .sum > *, .totals .left > * { color: inherit; font-size: var(--_text-l); font-weight: var(--_strong); }
  .sum:has(+ .left) > * { font-size: inherit !important; }
  .beside { margin-block-start: var(--_gap-s); }
  @container (inline-size >= 480px) {
    .totals { inline-size: min(100%, var(--_size) * 24); margin-inline-start: auto; }
    .beside { max-inline-size: calc(var(--_size) * 24); margin-inline-start: auto; }
  }

  @media print {
    .lines thead { display: table-header-group; color: var(--_text-soft); font-size: var(--_text-s); }
    .lines thead th:not(:first-child) { text-align: right; }
    .lines :is(th, td) { padding: 1.1mm 0 1.1mm 3mm; border-block-end: 0.5pt solid var(--_line); vertical-align: baseline; }
    .lines :is(th, td):first-child { padding-inline-start: 0; }
    .lines tr, .totals { break-inside: avoid; }
    .group { break-after: avoid; }
    .group :is(th, td) { padding-block-start: 3mm; border-block-end-color: var(--_line-strong); }
    [part='explanation'] td { direction: inherit; text-align: start; }
  }
`;
