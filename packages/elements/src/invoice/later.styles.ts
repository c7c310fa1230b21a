import { css } from 'lit';

/** Explanations, documents and paper: it arrives with what it dresses. */
export const laterStyles = css`
  .explanation { display: grid; gap: var(--_gap-m); justify-items: start; max-inline-size: 36em; }
  .ask { min-block-size: 24px; }
  .facts { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.25em 1.5em; color: var(--_text-soft); font-size: var(--_text-s); }
  .facts dd { color: var(--_text); }
  .facts dd, .outline { overflow-wrap: anywhere; }
  .facts .num { white-space: normal; }
  .facts:empty { display: none; }

  .made-of { display: grid; gap: var(--_gap-s); inline-size: 100%; }
  .outline { display: grid; gap: var(--_gap-s); padding: 0; list-style: none; }
  .outline .outline { margin-block-start: var(--_gap-s); }
  .outline > li { display: grid; gap: 0.25em; padding-inline-start: 0.9em; border-inline-start: 2px solid var(--_line); }
  .entry { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 var(--_gap-m); }
  .entry > :last-child { margin-inline-start: auto; }

  .documents { display: grid; gap: var(--_gap-l); }
  .documents section { display: grid; gap: var(--_gap-s); }
  .plain { display: grid; gap: var(--_gap-s); }
  .fold summary { display: inline-flex; align-items: center; gap: 0.4em; min-block-size: 24px; list-style: none; color: inherit; cursor: pointer; }
  .fold summary::-webkit-details-marker { display: none; }
  .fold summary .icon { color: var(--_text-soft); transition: rotate var(--_speed) var(--_ease); }
  .fold[open] summary .icon { rotate: 90deg; }
  .fold[open] summary .icon:dir(rtl) { rotate: -90deg; }
  .columns { columns: calc(var(--_size) * 18) auto; column-gap: var(--_gap-l); margin-block-start: var(--_gap-m); padding-inline-start: 1.65em; }
  .columns .facts { align-content: start; grid-template-columns: fit-content(42%) minmax(0, 1fr); break-inside: avoid; padding-block-end: var(--_gap-m); }
  .columns .facts:last-child { padding-block-end: 0; }
  .facts dt { hyphens: auto; }
  @container (inline-size < 480px) {
    .columns { padding-inline-start: 0; }
    .columns .facts { grid-template-columns: minmax(0, 1fr); gap: 0; }
    .columns dd { padding-block-end: 0.4em; }
    .facts { column-gap: 1em; }
    .explanation .facts { grid-template-columns: fit-content(46%) minmax(0, 1fr); }
  }

  @media print {
    .about:not([open]), .about summary .icon { display: none; }
    .documents a { color: inherit; text-decoration: none; }
  }

  .letterhead { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; margin-block-end: 4mm; }
  .slip { position: relative; margin-block-start: 6mm; padding-block-start: 5mm; border-block-start: 1.5px dashed CanvasText; break-inside: avoid; }
  .tear { position: absolute; inset: -0.75em auto auto 0; padding-inline-end: 1em; background: var(--_surface); color: var(--_text-soft); font-size: var(--_text-s); line-height: 1.5; }
  .slip-grid { display: grid; grid-template-columns: 1.35fr 1.1fr 1fr; border: solid var(--_line-strong); border-width: 0.5pt 0 0 0.5pt; }
  .slip-grid > div { padding: 2mm 3mm; border: solid var(--_line-strong); border-width: 0 0.5pt 0.5pt 0; }
  .slip-grid dt { color: var(--_text-soft); font-size: var(--_text-s); }
  .slip-grid dd { font-weight: var(--_strong); line-height: 1.35; }
  .slip-grid .large dd { font-size: var(--_text-l); }
`;
