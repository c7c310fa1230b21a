import { css } from 'lit';

/** The check of the arithmetic; it arrives with what it dresses. */
export const checkStyles = css`
  .check { display: grid; gap: var(--_gap-m); justify-items: start; }
  .verdict { display: flex; gap: 0.4em; align-items: start; font-weight: var(--_strong); }
  .verdict .icon { flex: none; margin-block-start: 0.1em; }
  .check .plain > li { display: grid; gap: 0.25em; }
  .held summary { display: inline-flex; align-items: center; gap: 0.4em; min-block-size: 24px; list-style: none; cursor: pointer; }
  .held summary::-webkit-details-marker { display: none; }
  .held summary .icon { color: var(--_text-soft); transition: rotate var(--_speed) var(--_ease); }
  .held[open] summary .icon { rotate: 90deg; }
  .held[open] summary .icon:dir(rtl) { rotate: -90deg; }
  .held .plain { margin-block-start: var(--_gap-s); padding-inline-start: 1.65em; }
`;
