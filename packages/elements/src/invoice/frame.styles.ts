import { css } from 'lit';

/** Where the letter and the stub stand, also before they arrive. */
export const frame = css`
  .summary, .letter, .stub { display: grid; grid-template-columns: minmax(0, 1fr); }
  .letter, .stub { align-content: start; min-inline-size: 0; padding: var(--_pad); }
  .letter { gap: var(--_gap-l); }
  .stub { position: relative; gap: var(--_gap-m); background: var(--_brand-soft); }
  @container (inline-size >= 720px) {
    .summary:has(> .stub) { grid-template-columns: minmax(0, 1fr) min(40cqi, var(--_size) * 24); }
    .summary:has(> .stub) .letter { padding-inline-end: calc(var(--_pad) * 1.25); }
    .stub { padding: calc(var(--_space) * 8); }
  }
`;
