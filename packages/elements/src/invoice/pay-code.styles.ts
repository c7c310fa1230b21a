import { css } from 'lit';

/** The code stands where another device can read it: on a wide screen and on paper. */
export const payCodeStyles = css`
  .on-wide { display: none; }
  .pay-code { grid-template-columns: auto minmax(0, 1fr); gap: var(--_gap-m); align-items: center; margin: 0; }
  .pay-code .qr { inline-size: calc(var(--_size) * 9.5); block-size: auto; border: 1px solid var(--_line); border-radius: var(--_radius-box); background: #fff; fill: #000; forced-color-adjust: none; }
  .fold > .pay-code { margin-block-start: var(--_gap-s); }
  @container (inline-size >= 720px) {
    .fold.on-wide { display: block; font-size: var(--_text-s); }
    .pay-code { display: grid; }
  }
  @media print {
    .pay-code { display: grid; }
    .pay-code .qr { inline-size: 28mm; border: 0; border-radius: 0; }
    .slip:has(.pay-code) { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 5mm; align-items: center; }
    .slip .pay-code { grid-template-columns: 28mm; gap: 1mm; text-align: center; }
  }
`;
