import { css } from 'lit';

export const frame = css`
  .head { margin-block-end: var(--_gap-s); }
`;
