import { css } from 'lit';

/** One box of rows; what belongs to a row stands under its words. */
export const list = css`
  .stack { --_edge: 1em; --_under: calc(2.75em + 1.25rem + var(--_size) * 2.5); }
  fieldset { min-inline-size: 0; margin: 0; padding: 0; border: 0; }
  legend { padding: 0; margin-block-end: var(--_gap-m); }
  [tabindex='-1']:focus { outline: 0; }
  .room { padding-inline: 0; }
  [part='loading'] { display: grid; gap: var(--_gap-m); }

  .methods, .drawn { overflow: clip; border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_surface); }
  .drawn { background: var(--_surface-sunken); }
  .way + .way, .drawn .method:not(:first-child) { border-block-start: 1px solid var(--_line); }
  .method { display: grid; grid-template-columns: auto auto minmax(0, 1fr); align-items: center; gap: 0.875em; min-block-size: calc(var(--_size) * 3.75); padding: 0.625em 1em; line-height: 1.35; }
  .drawn .method { grid-template-columns: auto minmax(0, 1fr); }
  label.method { cursor: pointer; }
  label.method:hover { background: var(--_surface-sunken); }
  .way:has(:checked), .way:has(:checked) label.method:hover { background: color-mix(in oklab, var(--_brand) 9%, var(--_surface)); }
  .way:has(input:focus-visible) { outline: 2px solid var(--_focus); outline-offset: -2px; border-radius: var(--_radius); }
  .method input { inline-size: 1.25rem; block-size: 1.25rem; margin: 0; outline: 0; accent-color: var(--_brand); }
  .words { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.1em 0.75em; justify-items: start; overflow-wrap: anywhere; }
  .name + .small { display: block; }
  .badge { padding: 0.2em 0.7em; border-radius: 999px; background: var(--_brand-soft); color: var(--_brand-text); font-size: var(--_text-s); font-weight: var(--_strong); }
  .way:has(:checked) .badge { background: var(--_surface); }

  .deeds, .sure, .trouble, slot[name^='method-'] { padding-inline: var(--_under) var(--_edge); }
  .deeds { display: flex; flex-wrap: wrap; gap: 0 1.5em; margin-block-start: -0.5em; }
  .deeds .link { display: inline-flex; align-items: center; min-block-size: 44px; font-size: var(--_text-s); }
  .deeds .link[aria-disabled='true'] { color: var(--_text-soft); cursor: default; }
  .sure { display: grid; gap: 0.25em; padding-block-end: var(--_gap-m); }
  .row { display: flex; flex-wrap: wrap; gap: var(--_gap-s); margin-block-start: var(--_gap-s); }
  .trouble { display: flex; gap: 0.5em; padding-block-end: var(--_gap-m); color: var(--_negative); }
  slot[name^='method-'] { display: block; }
  ::slotted([slot^='method-']) { padding-block-end: var(--_gap-m); }

  @container (inline-size >= 480px) {
    .words { grid-template-columns: fit-content(100%) minmax(0, auto); align-items: center; justify-content: start; }
    .words .small { grid-column: 1 / 3; }
  }
  @container (inline-size < 400px) {
    .stack { --_edge: 0.75em; --_under: calc(2.25em + 1.25rem + var(--_size) * 2.5); }
    .method { gap: 0.75em; padding-inline: 0.75em; }
    .sure, .trouble, slot[name^='method-'] { padding-inline-start: var(--_edge); }
    .sure .button { flex: 1; }
  }
  @media (forced-colors: active) {
    .badge { border: 1px solid CanvasText; }
    .way:has(:checked) { outline: 2px solid Highlight; outline-offset: -2px; border-radius: var(--_radius); }
  }
  @media print {
    :host { display: none; }
  }
`;
