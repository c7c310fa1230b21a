import { css } from 'lit';

/** What contracts look like; it arrives with the words for them. */
export const cardStyles = css`
  .cards { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--_gap-m); }
  .cards > li { display: grid; grid-template-columns: minmax(0, 1fr); container-type: inline-size; }
  .card { display: flex; flex-direction: column; gap: var(--_gap-m); min-inline-size: 0; padding: var(--_pad); border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_surface); box-shadow: var(--_shadow); overflow-wrap: anywhere; }
  .card:focus { outline-offset: 2px; }
  .card > slot { display: contents; }
  .card-head { display: flex; flex-wrap: wrap; gap: var(--_gap-s) var(--_gap-m); align-items: start; justify-content: space-between; }
  .card-head > div { min-inline-size: 0; flex: 1 1 10em; }
  .badge { white-space: normal; }
  .figure { font-size: var(--_text-xl); font-weight: var(--_strong); line-height: 1.2; letter-spacing: -0.01em; }
  .amount-minor { color: var(--_text-soft); font-size: 0.7em; font-weight: 500; }
  .note[data-tone='brand'] { background: var(--_brand-soft); }
  .note[data-tone='brand'] > .icon { color: var(--_brand-text); }
  .upcoming { display: grid; gap: var(--_gap-s); justify-items: start; min-inline-size: 0; }
  .upcoming .button { background: var(--_surface); }
  .trouble { color: var(--_negative); }
  .terms > div { display: grid; gap: 0 1.5em; padding-block: var(--_gap-s); border-block-start: 1px solid var(--_line); }
  .terms > div:last-child { border-block-end: 1px solid var(--_line); }
  .terms dt { color: var(--_text-soft); }
  .terms .num { white-space: normal; }
  .ways { display: grid; gap: var(--_gap-s); margin-block-start: auto; }
  .more { margin-block-start: var(--_gap-m); }
  .note + .cards, .note + .card { margin-block-start: var(--_gap-m); }

  @container (inline-size >= 340px) {
    .ways { grid-template-columns: repeat(auto-fit, minmax(9em, 1fr)); }
    .terms > div { grid-template-columns: 10em minmax(0, 1fr); }
  }
  @container (inline-size >= 760px) {
    .cards { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  }
  @media print {
    .card { padding: 0; border: 0; background: none; box-shadow: none; break-inside: avoid; }
    .badge { border: 1px solid currentcolor; }
  }
`;
