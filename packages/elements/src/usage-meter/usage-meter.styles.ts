import { css } from 'lit';

export const meter = css`
  .region { container-type: inline-size; padding: var(--_pad); }
  .words { display: grid; gap: var(--_gap-s); }
  .used strong { font-size: var(--_text-xl); line-height: 1.2; letter-spacing: -0.01em; }
  .meter { margin-block: calc(var(--_space) * 3); }
  .bar { display: block; inline-size: 100%; block-size: calc(var(--_size) * 0.75); border-radius: 999px; }
  .bar:dir(rtl) { transform: scaleX(-1); }
  .track { fill: var(--kvitt-data-compare, light-dark(#c9d6d0, #3b4a45)); }
  .fill { fill: var(--kvitt-data, var(--_brand-text)); transition: width var(--_speed) var(--_ease); }
  .forecast { fill: color-mix(in oklab, var(--kvitt-data, var(--_brand-text)) 45%, var(--_surface)); }
  .limit { stroke: var(--_text); stroke-width: 2; }
  .body[data-state='near'] .fill { fill: var(--_attention); }
  .body[data-state='over'] .fill { fill: var(--_negative); }
  .state { display: flex; flex-wrap: wrap; gap: 0.25em var(--_gap-m); align-items: baseline; justify-content: space-between; }
  .tone { display: inline-flex; align-items: center; gap: 0.4em; font-weight: var(--_strong); }
  .tone[data-tone='near'] { color: var(--_attention); }
  .tone[data-tone='over'] { color: var(--_negative); }

  @media (forced-colors: active) {
    .bar { border: 1px solid CanvasText; forced-color-adjust: none; }
    .track { fill: Canvas; }
    .body .fill { fill: Highlight !important; }
    .forecast { fill: GrayText; }
    .limit { stroke: Canvas; }
  }
  @media print {
    .region { padding: 0; break-inside: avoid; }
    .bar { print-color-adjust: exact; }
  }
`;
