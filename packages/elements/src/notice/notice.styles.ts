import { css } from 'lit';

/** What notices look like; it arrives with the first. */
export const noticeStyles = css`
  .notices { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--_gap-m); }
  .notice { --_tone: var(--_text-soft); --_ground: var(--_surface-sunken); --_gutter: calc(var(--_size) * 2.25); padding: var(--_gap-m); border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_surface); }
  .notice[data-tone='brand'] { --_tone: var(--_brand-text); --_ground: var(--_brand-soft); }
  .notice[data-tone='positive'] { --_tone: var(--_positive); --_ground: var(--_positive-soft); }
  .notice[data-tone='attention'] { --_tone: var(--_attention); --_ground: var(--_attention-soft); }
  .notice[data-tone='negative'] { --_tone: var(--_negative); --_ground: var(--_surface); border-color: transparent; background: var(--_negative-soft); }
  .top { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 0 0.75em; align-items: start; }
  .symbol { display: grid; place-items: center; inline-size: var(--_gutter); block-size: var(--_gutter); border-radius: var(--_radius-box); background: var(--_ground); color: var(--_tone); }
  .word { color: var(--_tone); font-weight: var(--_strong); }
  .notice[data-tone='neutral'] .word { color: inherit; }
  .kind { align-self: center; display: flex; flex-wrap: wrap; gap: 0 0.75em; align-items: center; font-size: var(--_text-s); overflow-wrap: anywhere; }
  .unread { display: inline-flex; align-items: center; gap: 0.4em; font-weight: var(--_strong); }
  .unread::before { content: ''; inline-size: 0.55em; block-size: 0.55em; border-radius: 50%; background: var(--_brand-text); }
  .dismiss { margin: -0.6em; margin-inline-start: 0; color: inherit; }
  .content { display: grid; grid-template-columns: minmax(0, 1fr); gap: calc(var(--_space) * 3); justify-items: start; min-inline-size: 0; padding-block-start: var(--_gap-s); overflow-wrap: anywhere; }
  .content > * { max-inline-size: 42em; }
  .content > slot { display: contents; }
  .text { display: grid; gap: 0.6em; }
  .said { text-wrap: balance; }
  .facts { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.25em 1.5em; }
  .facts dt, .prices dt { color: var(--_text-soft); }
  .prices { display: flex; flex-wrap: wrap; gap: var(--_gap-s) var(--_gap-l); }
  .prices dt { font-size: var(--_text-s); }
  .prices dd { font-size: var(--_text-l); font-weight: var(--_strong); line-height: 1.3; }
  .prices :first-child dd { color: var(--_text-soft); font-weight: 400; }
  .amount-minor { color: var(--_text-soft); font-size: 0.75em; font-weight: 400; }
  .actions { display: flex; flex-wrap: wrap; gap: var(--_gap-s); }
  .options { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--_gap-m); inline-size: 100%; max-inline-size: 62em; }
  .options li { display: grid; gap: 0.35em; align-content: start; }
  .button { background: var(--_surface); }
  .button:hover { background: var(--_surface-sunken); }
  .dismiss, .dismiss:hover { background: none; }
  .more { margin-block-start: var(--_gap-m); }
  .note { margin-block-end: var(--_gap-m); }

  @container (inline-size >= 480px) {
    .content { padding-block-start: 0; padding-inline-start: calc(var(--_gutter) + 0.75em); }
    .options { grid-template-columns: repeat(auto-fit, minmax(min(13em, 100%), 1fr)); }
    .options .strong { display: grid; align-items: center; min-block-size: var(--_control); }
  }
  @container (inline-size < 400px) {
    .facts { grid-template-columns: minmax(0, 1fr); gap: 0; }
    .facts dd:not(:last-child) { margin-block-end: 0.35em; }
  }
  @media screen {
    [data-folded] { display: none; }
  }
  @media print {
    .notice, .notice[data-tone] { padding: 0; border: 0; background: none; break-inside: avoid; }
    .symbol { background: none; }
    .options .button { display: block; padding: 0; border: 0; background: none; color: inherit; text-align: start; }
    .options .strong { display: block; }
    .unread, .link, .actions { display: none; }
    .content { padding-inline-start: 0; }
  }
  @media (forced-colors: active) {
    .notice { border: 1px solid CanvasText; }
    .unread::before { background: Highlight; forced-color-adjust: none; }
  }
`;
