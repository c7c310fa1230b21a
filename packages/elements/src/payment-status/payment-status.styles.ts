import { css } from 'lit';

export const status = css`
  .stack { grid-template-columns: minmax(0, 1fr); overflow-wrap: anywhere; }
  .room { padding: 0; }
  [part='loading'] { display: grid; gap: var(--_gap-m); }
  .details { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.4em 1.5em; }
  .details dt { color: var(--_text-soft); }
  .details dd { text-align: end; }
  .trouble { display: flex; gap: 0.5em; color: var(--_negative); }
  @media print {
    slot[name='actions'] { display: none; }
  }
`;
