import { css } from 'lit';

/** Narrow first: a row folds into two lines, and its amount stays in its column; from 720 px it is a table. */
export const list = css`
  .chips { display: flex; flex-wrap: wrap; gap: 0.5rem; }
  .chip { min-block-size: 44px; padding: 0.25em 0.95em; border: 1px solid var(--_line-strong); border-radius: 999px; background: none; font-size: var(--_text-s); font-weight: 500; max-inline-size: 100%; overflow-wrap: anywhere; }
  .chip:hover { background: var(--_surface-sunken); }
  .chip[aria-pressed='true'] { border-color: transparent; background: var(--_text); color: var(--_surface); }

  .data { display: block; inline-size: 100%; border-collapse: collapse; }
  .data thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  .data tbody { display: block; }
  .data :is(th, td) { text-align: start; font-weight: 400; }
  .data .strong { font-weight: var(--_strong); }
  .data [part='link'] { display: inline-block; min-block-size: 24px; color: inherit; font-weight: inherit; text-decoration-color: var(--_line-strong); }
  .data [part='link']::first-letter { text-transform: uppercase; }
  .data tbody tr { display: grid; grid-template-columns: fit-content(60%) minmax(0, 1fr) auto; gap: 0.15em 0; align-items: center; padding-block: var(--_gap-m); border-block-end: 1px solid var(--_line); }
  .data tbody th { grid-column: 1 / 3; }
  .data .end { grid-area: 1 / 3; font-weight: var(--_strong); text-align: end; white-space: nowrap; }
  .number, .due { color: var(--_text-soft); font-size: var(--_text-s); }
  .number { grid-area: 2 / 1; overflow-wrap: anywhere; }
  .due { grid-area: 2 / 2; }
  .due:not(:empty)::before { content: '\\a0· '; }
  .status { grid-area: 2 / 3; text-align: end; }
  .data .wide { display: none; }
  .more { margin-block-start: var(--_gap-m); }
  [part='loading'] { display: grid; gap: var(--_gap-m); padding-block: var(--_gap-m); }
  .room { padding-inline: 0; }

  @container (inline-size < 400px) {
    .due { grid-area: 2 / 2 / 3 / 4; }
    .status { grid-area: 3 / 1 / 4 / 4; margin-block-start: 0.25em; text-align: start; }
    .status:empty { display: none; }
    .badge { white-space: normal; }
  }
  @container (inline-size < 14em) {
    .data tbody tr { grid-template-columns: minmax(0, 1fr); }
    .data tbody tr > :is(th, td, .end) { grid-area: auto; text-align: start; }
    .due:not(:empty)::before { content: none; }
  }

  @container (inline-size >= 720px) {
    .data { display: table; }
    .data thead { position: static; inline-size: auto; block-size: auto; clip-path: none; }
    .data tbody { display: table-row-group; }
    .data tbody tr { display: table-row; }
    .data :is(th, td) { padding-block: calc(var(--_space) * 2.25); padding-inline-start: calc(var(--_space) * 8); border-block-end: 1px solid var(--_line); vertical-align: middle; }
    .data :is(th, td):first-child { padding-inline-start: 0; }
    .data thead th { border-block-end-color: var(--_line-strong); color: var(--_text-soft); font-size: var(--_text-s); font-weight: 400; }
    .data tbody :is(th, .end) { font-weight: 400; }
    .data .end { text-align: right; }
    .data tbody :is(.number, .due) { color: inherit; font-size: inherit; }
    .data .due::before { content: none !important; }
    .data .wide { display: inline; }
    .data .narrow { display: none; }
    .status { text-align: start; }
  }

  @media (forced-colors: active) {
    .chip[aria-pressed='true'] { background: Highlight; color: HighlightText; forced-color-adjust: none; }
  }
  @media print {
    .chips, .more { display: none; }
  }
`;
