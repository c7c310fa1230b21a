import { css } from 'lit';
import { giroStyles } from './giro.styles.js';

/** The form with its codes; a screen too narrow to be read by another device has the link instead. */
export const giroDeskStyles = css`
  ${giroStyles}
  .giro-panel { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--_gap-m); }
  .giro-codes { display: flex; flex-wrap: wrap; gap: var(--_gap-m) var(--_gap-l); justify-content: center; }
  .giro-code { display: grid; gap: var(--_gap-s); justify-items: center; align-content: start; text-align: center; }
  .giro-code .qr { inline-size: calc(var(--_size) * 9.5); block-size: auto; border: 1px solid var(--_line); border-radius: var(--_radius-box); background: #fff; fill: #000; forced-color-adjust: none; }
  @container (inline-size >= 560px) {
    .giro-codes { justify-content: start; }
    .giro-code { justify-items: start; text-align: start; }
    .giro-panel:has(.giro-code:only-of-type) { grid-template-columns: minmax(0, 1fr) auto; align-items: start; }
  }
  @media screen and (width < 600px) {
    .giro-code, .giro-codes:not(:has(.giro-app)) { display: none; }
  }
  @media screen and (width >= 600px), print {
    .giro-app { display: none; }
  }
  @media print {
    .giro-panel { gap: 5mm; break-inside: avoid; }
    .giro-panel:has(.giro-code:only-of-type) { grid-template-columns: minmax(0, 1fr) auto; align-items: start; }
    .giro-code .qr { inline-size: 28mm; border: 0; border-radius: 0; }
  }
`;
