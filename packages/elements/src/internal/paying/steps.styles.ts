import { css } from 'lit';
import { notes } from '../../styles/note.js';
import { tones } from '../../styles/tones.js';
import { marks } from './mark.styles.js';

export const steps = css`
  ${tones}
  ${notes}
  ${marks}
  .methods { display: grid; overflow: clip; border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_surface); }
  .method { display: grid; grid-template-columns: auto auto minmax(0, 1fr); align-items: center; gap: 0.875em; min-block-size: calc(var(--_size) * 3.75); padding: 0.5em 1em; line-height: 1.3; cursor: pointer; }
  .method + .method { border-block-start: 1px solid var(--_line); }
  .method:has(:checked) { background: color-mix(in oklab, var(--_brand) 14%, var(--_surface)); }
  .method:has(:focus-visible) { outline: 2px solid var(--_focus); outline-offset: -2px; }
  input[type='radio'] { inline-size: 1.25rem; block-size: 1.25rem; flex: none; margin: 0; accent-color: var(--_brand); }
  .method input { outline: 0; }

  .fold > summary { display: flex; align-items: center; gap: 0.5em; min-block-size: 44px; cursor: pointer; color: var(--_brand-text); list-style: none; }
  .fold > summary::-webkit-details-marker { display: none; }
  .fold > summary > .icon { transition: rotate var(--_speed) var(--_ease); }
  .fold[open] > summary > .icon { rotate: 90deg; }
  .fold[open] > summary > .icon:dir(rtl) { rotate: -90deg; }
  .fold-inside { padding-block: var(--_gap-s); }
  .field { display: grid; gap: calc(var(--_size) * 0.25); min-inline-size: 0; margin: 0; padding: 0; border: 0; }
  .field > label, legend { padding: 0; color: var(--_text-soft); font-size: var(--_text-s); }
  .typed { display: flex; align-items: center; gap: 0.5em; min-block-size: var(--_control); padding-inline: 0.875em; border: 1px solid var(--_line-strong); border-radius: var(--_radius-box); background: var(--_surface); }
  .typed:focus-within { outline: 2px solid var(--_focus); outline-offset: 2px; }
  .typed input { flex: 1; min-inline-size: 0; padding: 0.5em 0; border: 0; outline: 0; background: none; font-size: max(16px, var(--_text-m)); font-variant-numeric: tabular-nums; text-align: start; }
  .typed:has([aria-invalid='true']) { border-color: var(--_negative); }
  .wrong { color: var(--_negative); }
  .wrong:empty { display: none; }
  .day { display: flex; align-items: center; gap: 0.75em; min-block-size: 44px; cursor: pointer; }

  .told > .title + p { margin-block-start: 0.25em; }
  .row { display: flex; flex-wrap: wrap; align-items: center; gap: var(--_gap-s) var(--_gap-m); }
  .center { display: grid; justify-items: center; gap: var(--_gap-m); margin: 0; text-align: center; text-wrap: balance; }
  .center-text { text-align: center; }
  .center-text:empty { display: none; }
  .qr { inline-size: calc(var(--_size) * 11); max-inline-size: 100%; block-size: auto; border: 1px solid var(--_line); border-radius: min(var(--_radius), 1rem); background: #fff; fill: #000; forced-color-adjust: none; }
  [tabindex='-1']:focus { outline: 0; }

  .receipt { display: grid; gap: var(--_gap-m); }
  .receipt .mark { display: inline-flex; align-items: center; gap: 0.35em; color: var(--_positive); font-size: var(--_text-xl); font-weight: var(--_strong); letter-spacing: -0.02em; line-height: 1.2; }
  .receipt dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.4em 1.5em; }
  .receipt dt { color: var(--_text-soft); }
  .receipt dd { text-align: end; white-space: normal; }
  .keep { display: inline-flex; align-items: center; gap: 0.5em; min-block-size: 44px; }
`;
