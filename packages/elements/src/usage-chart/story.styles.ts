import { css } from 'lit';

/** What the skeleton does not need. */
export const story = css`
  :host {
    --_data: var(--kvitt-data, var(--_brand-text));
    --_produced: var(--kvitt-data-produced, light-dark(#b47a00, #f0bf6c));
    --_compare: var(--kvitt-data-compare, light-dark(#c9d6d0, #3b4a45));
    --_rest: color-mix(in oklab, var(--_data) 60%, var(--_surface));
  }
  .choices { display: flex; flex-wrap: wrap; gap: var(--_gap-s); }
  .choice { display: inline-flex; padding: 2px; border-radius: var(--_radius-control); background: var(--_surface-sunken); }
  .choice button { min-block-size: 40px; min-inline-size: 44px; padding: 0.25em 0.8em; border: 1px solid transparent; border-radius: calc(var(--_radius-control) - 1px); background: none; color: var(--_text-soft); font-size: var(--_text-s); }
  .choice button[aria-pressed='true'] { border-color: var(--_line-strong); background: var(--_surface-raised); color: var(--_text); font-weight: var(--_strong); }
  .steps { display: flex; flex-wrap: wrap; align-items: center; gap: 0 var(--_gap-s); margin-inline-start: -0.6em; }
  .steps .icon { color: var(--_brand-text); }
  .steps .back { min-block-size: 44px; padding-inline: 0.6em; font-size: var(--_text-s); }
  .previous .icon { transform: scaleX(-1); }
  .previous:dir(rtl) .icon { transform: none; }
  .lead { min-block-size: 3em; max-inline-size: 40em; font-size: calc(var(--_size) * 1.0625); }
  .doubts { margin-block-start: var(--_gap-s); }
  .axis { display: flex; justify-content: space-between; margin-block: var(--_gap-m) 0.25em; color: var(--_text-soft); font-size: var(--_text-s); }
  .plot { position: relative; border-radius: var(--_radius-control); }
  .plot:focus-visible { outline-offset: 4px; }
  .canvas-box { position: relative; block-size: calc(var(--_size) * 15); overflow: clip; font-size: var(--_text-s); font-variant-numeric: tabular-nums; touch-action: pan-y pinch-zoom; }
  .plot[data-zooms] .canvas-box { cursor: zoom-in; }
  .canvas-box canvas { position: absolute; inset: 0; display: block; }
  .print-only { display: none; }
  .column { position: absolute; border: 2px solid var(--_focus); border-radius: 4px; pointer-events: none; }
  .zoom { min-block-size: 2.75em; margin-block-start: var(--_gap-s); }
  .palette { position: absolute; visibility: hidden; }
  .palette i { transition: color 1ms; }
  .ink-series, .ink-curve { color: var(--_data); }
  .ink-curve { color: var(--_text); }
  .ink-rest { color: var(--_rest); }
  .ink-second { color: color-mix(in oklab, var(--_data) 55%, var(--_text)); }
  .ink-third { color: color-mix(in oklab, var(--_data) 45%, var(--_surface)); }
  .ink-produced { color: var(--_produced); }
  .ink-compare { color: var(--_compare); }
  .ink-cap, .ink-axis { color: var(--_line-strong); }
  .ink-grid { color: var(--_line); }
  .ink-words { color: var(--_text-soft); }
  .ink-ground { color: var(--_surface); }
  .ink-band { color: var(--_brand-soft); }
  .ink-focus { color: var(--_focus); }

  .legend { display: flex; flex-wrap: wrap; gap: 0.35em var(--_gap-m); margin-block-start: var(--_gap-s); font-size: var(--_text-s); }
  .legend li { display: inline-flex; align-items: center; gap: 0.5em; }
  .swatch { flex: none; inline-size: 0.9em; block-size: 0.9em; border: 1px solid var(--_rest); border-radius: 2px; }
  .layer-0 { background: var(--_rest); }
  .layer-1 { border-color: color-mix(in oklab, var(--_data) 55%, var(--_text)); background: radial-gradient(circle, color-mix(in oklab, var(--_data) 55%, var(--_text)) 1.2px, transparent 1.4px) 0 0 / 4px 4px; }
  .layer-2 { background: repeating-linear-gradient(90deg, var(--_rest) 0 2px, transparent 2px 4px); }
  .layer-3 { background: repeating-conic-gradient(var(--_rest) 0 25%, transparent 0 50%) 0 0 / 6px 6px; }
  .estimated { background: repeating-linear-gradient(135deg, var(--_rest) 0 2px, transparent 2px 4px); }
  .corrected { background: repeating-linear-gradient(0deg, var(--_rest) 0 2px, transparent 2px 4px); }
  .missing { border: 1px dashed var(--_line-strong); }
  .expected { border: 1px dashed var(--_data); }
  .produced { border-color: var(--_produced); background: var(--_produced); }
  .other { border: 0; border-block-start: 2px solid var(--_line-strong); background: var(--_compare); }
  .included { block-size: 0; border: 0; border-block-start: 2px dashed var(--_text); }
  .invoiced { border: 0; border-block-end: 3px solid var(--_line-strong); border-radius: 0; background: var(--_brand-soft); }
  .curve { block-size: 0; border: 0; border-block-start: 2px solid var(--_text); }
  .annotations { margin-block-start: var(--_gap-s); padding-inline-start: 1.6em; list-style: decimal; font-size: var(--_text-s); }

  .figures { inline-size: 100%; border-collapse: collapse; margin-block-start: var(--_gap-m); }
  .figures :is(th, td) { padding-block: calc(var(--_space) * 2); padding-inline-start: var(--_gap-m); border-block-end: 1px solid var(--_line); font-weight: 400; text-align: start; vertical-align: baseline; }
  .figures :is(th, td):first-child { padding-inline-start: 0; }
  .figures thead th { border-block-end-color: var(--_line-strong); color: var(--_text-soft); font-size: var(--_text-s); }
  .figures .end { text-align: right; }
  .figures tfoot :is(th, td) { border-block-start: 2px solid var(--_text); border-block-end: 0; font-weight: var(--_strong); }

  @container (inline-size < 30em) {
    .figures { font-size: var(--_text-s); }
    .figures :is(th, td) { padding-inline-start: var(--_gap-s); }
    .canvas-box { block-size: calc(var(--_size) * 12); }
    .many, .many :is(tbody, tfoot, tr) { display: block; }
    .many thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
    .many :is(td, th) { display: flex; justify-content: space-between; gap: var(--_gap-m); padding: 0.15em 0; border: 0; }
    .many tbody th { font-weight: var(--_strong); }
    .many td:is(:empty, :has(bdi:empty)) { display: none; }
    .many td::before { content: attr(data-head); color: var(--_text-soft); font-weight: 400; }
    .many tr { padding-block: var(--_gap-s); border-block-end: 1px solid var(--_line); }
    .many tfoot tr { border-block: 2px solid var(--_text) 0; }
    .many tfoot :is(td, th) { border: 0; }
  }
  @media (prefers-reduced-motion: reduce) {
    .palette i { transition: color 1ms !important; }
  }
  @media (forced-colors: active) {
    .palette i { forced-color-adjust: none; }
    .palette :is(.ink-rest, .ink-second, .ink-third, .ink-curve, .ink-axis, .ink-cap, .ink-words) { color: CanvasText; }
    .palette :is(.ink-series, .ink-focus) { color: Highlight; }
    .palette .ink-produced { color: LinkText; }
    .palette :is(.ink-compare, .ink-grid) { color: GrayText; }
    .palette :is(.ink-ground, .ink-band) { color: Canvas; }
    .choice button[aria-pressed='true'] { background: Highlight; color: HighlightText; forced-color-adjust: none; }
    .swatch { forced-color-adjust: none; border-color: CanvasText; --_rest: CanvasText; --_produced: LinkText; --_compare: GrayText; --_data: Highlight; }
  }

  .canvas-box[data-paper]:not([data-paper='off']) { color-scheme: light; }
  .canvas-box[data-paper] .palette i { transition: none !important; }
  @media print {
    .choices, .steps, .zoom { display: none; }
    .plot, .figures tr, .legend { break-inside: avoid; }
    .plot { outline: none; }
    .swatch { print-color-adjust: exact; }
    .canvas-box { block-size: auto; }
    .canvas-box canvas { position: static; inline-size: 100% !important; block-size: auto !important; }
    .canvas-box[data-paper='read'] canvas, .canvas-box:not([data-drawn]), .column { display: none !important; }
    .canvas-box[data-paper='read'] .print-only { display: block; inline-size: 100%; }
    .table-box.visually-hidden { position: static; inline-size: auto; block-size: auto; overflow: visible; clip-path: none; white-space: normal; }
    .lead { min-block-size: 0; }
    .table-box.long { display: none; }
    tfoot { display: table-row-group; }
  }
`;
