import { css } from 'lit';

/** The steps behind a press, and what became of an answer; they arrive with their words. */
export const answeringStyles = css`
  .panel { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--_gap-m); padding-block-start: var(--_gap-m); border-block-start: 1px solid var(--_line); }
  .panel:focus { outline: none; }
  .panel:focus-visible, .outcome:focus-visible { outline: 2px solid var(--_focus); outline-offset: 4px; }
  .agreed { display: grid; grid-template-columns: minmax(min-content, max-content) minmax(0, 1fr); gap: 0.4em 1.5em; max-inline-size: 36em; }
  .agreed dt { color: var(--_text-soft); }
  fieldset { display: grid; gap: 0.15em; min-inline-size: 0; margin: 0; padding: 0; border: 0; }
  legend { padding: 0; margin-block-end: 0.35em; }
  .reason { display: flex; align-items: center; gap: 0.6em; min-block-size: 44px; inline-size: fit-content; }
  .reason input { flex: none; inline-size: 1.2em; block-size: 1.2em; margin: 0; accent-color: var(--_brand); }
  .comment { display: grid; gap: 0.35em; max-inline-size: 36em; }
  textarea { inline-size: 100%; padding: 0.6em 0.8em; border: 1px solid var(--_line-strong); border-radius: var(--_radius-box); background: var(--_surface); resize: vertical; field-sizing: content; min-block-size: calc(var(--_size) * 4); }
  .trouble { display: flex; gap: 0.5em; align-items: start; }
  .trouble:empty, [role='status']:empty { display: none; }
  .outcome { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.75em; grid-column: 1 / -1; }
  .outcome > .icon { margin-block-start: 0.1em; color: var(--_text-soft); }
  .outcome[data-state='accepted'] > .icon { color: var(--_positive); }
  .said { display: grid; justify-items: start; gap: 0.25em; }
  .said .button { margin-block-start: var(--_gap-s); }
  .list { display: grid; gap: 0.25em; padding-inline-start: 1.2em; list-style: disc; }
  .list > li { padding-inline-start: 0.15em; }
  table { inline-size: 100%; border-collapse: collapse; font-size: var(--_text-s); }
  caption { padding-block-end: 0.5em; color: var(--_text-soft); text-align: start; }
  th { padding: 0.4em 0; font-weight: 400; text-align: start; vertical-align: bottom; hyphens: auto; }
  th[scope='row'], td { white-space: nowrap; }
  td, th:not(:first-child) { padding: 0.4em 0; padding-inline-start: 0.75em; text-align: right; }
  thead th { color: var(--_text-soft); border-block-end: 1px solid var(--_line-strong); }
  tbody tr + tr > * { border-block-start: 1px solid var(--_line); }
  tfoot > tr > * { border-block-start: 2px solid var(--_text); font-weight: var(--_strong); }
  @container (inline-size < 400px) {
    table { font-size: calc(var(--_size) * 0.6875); }
    td, th:not(:first-child) { padding-inline-start: 0.4em; }
  }
  @media print {
    .panel { display: none; }
  }
`;
