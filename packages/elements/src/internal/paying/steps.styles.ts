import { css } from 'lit';
import { notes } from '../../styles/note.js';
import { tones } from '../../styles/tones.js';

export const steps = css`
  ${tones}
  ${notes}
  .methods { display: grid; overflow: clip; border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_surface); }
  .method { display: grid; grid-template-columns: auto auto minmax(0, 1fr); align-items: center; gap: 0.875em; min-block-size: calc(var(--_size) * 3.75); padding: 0.5em 1em; line-height: 1.3; cursor: pointer; }
  .method + .method { border-block-start: 1px solid var(--_line); }
  .method:has(:checked) { background: color-mix(in oklab, var(--_brand) 14%, var(--_surface)); }
  .method:has(:focus-visible) { outline: 2px solid var(--_focus); outline-offset: -2px; }
  .method input { inline-size: 1.25rem; block-size: 1.25rem; margin: 0; outline: 0; accent-color: var(--_brand); }
  .method-mark { display: grid; place-items: center; inline-size: calc(var(--_size) * 2.5); block-size: calc(var(--_size) * 1.75); border: 1px solid var(--_line); border-radius: 0.3125rem; background: var(--_surface-raised); color: var(--_text-soft); }
  .method-mark img { max-inline-size: 80%; max-block-size: 80%; }

  .row { display: flex; flex-wrap: wrap; align-items: center; gap: var(--_gap-s) var(--_gap-m); }
  .center { display: grid; justify-items: center; gap: var(--_gap-m); text-align: center; text-wrap: balance; }
  .center-text { text-align: center; }
  .qr { inline-size: calc(var(--_size) * 11); max-inline-size: 100%; block-size: auto; border: 1px solid var(--_line); border-radius: min(var(--_radius), 1rem); background: #fff; fill: #000; forced-color-adjust: none; }
  [tabindex='-1']:focus { outline: 0; }

  .receipt { display: grid; gap: var(--_gap-m); }
  .receipt .mark { display: inline-flex; align-items: center; gap: 0.35em; color: var(--_positive); font-size: var(--_text-xl); font-weight: var(--_strong); letter-spacing: -0.02em; line-height: 1.2; }
  .receipt dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.4em 1.5em; }
  .receipt dt { color: var(--_text-soft); }
  .receipt dd { text-align: end; white-space: normal; }
`;
