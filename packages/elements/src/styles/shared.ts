import { css } from 'lit';
import { ground } from './ground.js';

/** What only whole documents need: amounts in large, regions, what is for paper or screen alone. */
const whole = css`
  .positive { color: var(--_positive); }
  .negative { color: var(--_negative); }
  .amount { font-family: var(--kvitt-font-number, var(--kvitt-font, inherit)); font-variant-numeric: tabular-nums lining-nums; white-space: nowrap; font-size: var(--_text-amount); font-weight: var(--_strong); line-height: 1; letter-spacing: -0.03em; }
  .amount .amount-minor { color: var(--_text-soft); font-size: 0.56em; font-weight: 500; letter-spacing: -0.015em; }
  .head { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: var(--_gap-s) var(--_gap-m); margin-block-end: var(--_gap-m); }
  .with-icon { display: inline-flex; align-items: center; gap: 0.4em; }
  .region { padding: var(--_pad); }
  .region + .region { border-block-start: 1px solid var(--_line); }
  @media print {
    .screen-only { display: none !important; }
  }
`;

/** All of it: for an element that is a sheet of its own. */
export const shared = [ground, whole];

/** A paper sheet on the table; only for elements that lie on the page by themselves. */
export const sheet = css`
  :host { overflow: clip; border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_surface); box-shadow: var(--_shadow); }
  @media print {
    :host { overflow: visible; border: 0; background: none; box-shadow: none; }
  }
`;
