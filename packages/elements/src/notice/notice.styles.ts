import { css } from 'lit';

/** What notices look like; it arrives with the first. */
export const noticeStyles = css`
  .notices { display: grid; gap: var(--_gap-s); }
  .notice { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 0 0.75em; padding: var(--_gap-m); border-radius: var(--_radius); background: var(--_surface-sunken); --_tone: var(--_text); }
  .notice[data-tone='brand'] { background: var(--_brand-soft); --_tone: var(--_brand-text); }
  .notice[data-tone='positive'] { background: var(--_positive-soft); --_tone: var(--_positive); }
  .notice[data-tone='attention'] { background: var(--_attention-soft); --_tone: var(--_attention); }
  .notice[data-tone='negative'] { background: var(--_negative-soft); --_tone: var(--_negative); }
  .symbol, .word { color: var(--_tone); }
  .word { font-weight: var(--_strong); }
  .content, .text { display: grid; gap: var(--_gap-s); justify-items: start; min-inline-size: 0; overflow-wrap: anywhere; }
  .content > * { max-inline-size: 44em; }
  .content > slot { display: contents; }
  .kind { display: flex; flex-wrap: wrap; gap: 0 0.75em; align-items: center; font-size: var(--_text-s); }
  .unread { display: inline-flex; align-items: center; gap: 0.4em; font-weight: var(--_strong); }
  .unread::before { content: ''; inline-size: 0.55em; block-size: 0.55em; border-radius: 50%; background: var(--_brand-text); }
  .dismiss { margin: calc(var(--_gap-m) * -0.75); margin-inline-start: 0; color: inherit; }
  .dismiss:hover { background: none; }
  .facts { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.25em 1.5em; }
  .facts dt, .prices dt { color: var(--_text-soft); }
  .prices { display: flex; flex-wrap: wrap; gap: var(--_gap-s) var(--_gap-l); padding-block: var(--_gap-s); }
  .prices dt { font-size: var(--_text-s); }
  .prices dd { font-size: var(--_text-l); font-weight: var(--_strong); line-height: 1.3; }
  .amount-minor { color: var(--_text-soft); font-size: 0.75em; font-weight: 400; }
  .actions, .options { display: flex; flex-wrap: wrap; gap: var(--_gap-s); }
  .options { display: grid; gap: var(--_gap-m); inline-size: 100%; }
  .options li { display: grid; gap: 0.35em; justify-items: start; align-content: start; }
  .button:not(.dismiss) { background: var(--_surface); }
  .button:not(.dismiss):hover { background: var(--_surface-sunken); }
  .more { margin-block-start: var(--_gap-s); }
  .note { margin-block-end: var(--_gap-s); }

  @container (inline-size >= 560px) {
    .options { grid-template-columns: repeat(auto-fit, minmax(14em, 1fr)); }
  }
  @container (inline-size < 400px) {
    .facts { grid-template-columns: minmax(0, 1fr); gap: 0; }
    .facts dd { margin-block-end: 0.35em; }
    .notice { gap: 0 0.5em; }
  }
  @media screen {
    [data-folded] { display: none; }
  }
  @media print {
    .notice { padding: 0; background: none; break-inside: avoid; }
    .unread, .link, .actions { display: none; }
  }
  @media (forced-colors: active) {
    .notice { border: 1px solid CanvasText; }
    .unread::before { background: Highlight; forced-color-adjust: none; }
  }
`;
