import { css } from 'lit';

/** The check of the arithmetic; it arrives with what it dresses. */
export const checkStyles = css`
  .check { display: grid; gap: var(--_gap-m); justify-items: start; }
  .verdict { display: flex; gap: 0.4em; align-items: start; font-weight: var(--_strong); }
  .verdict .icon { flex: none; margin-block-start: 0.1em; }
  .check .plain > li { display: grid; gap: 0.25em; }
  .held .plain { margin-block-start: var(--_gap-s); padding-inline-start: 1.65em; }
`;
