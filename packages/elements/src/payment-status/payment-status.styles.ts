import { css } from 'lit';

export const status = css`
  .stack { grid-template-columns: minmax(0, 1fr); max-inline-size: 30em; overflow-wrap: anywhere; }
  .spinner { inline-size: 1.25em; block-size: 1.25em; flex: none; border-radius: 50%; border: 2px solid color-mix(in oklab, currentcolor 28%, transparent); border-block-start-color: currentcolor; animation: turn 900ms linear infinite; }
  @keyframes turn { to { rotate: 1turn; } }
  .room { padding: 0; }
  [part='loading'] { display: grid; gap: var(--_gap-m); }
  .details { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.4em 1.5em; }
  .details dt { color: var(--_text-soft); }
  .details dd { text-align: end; }
  .trouble { display: flex; gap: 0.5em; color: var(--_negative); }
  @media print {
    slot[name='actions'], .stack [part='print'], .spinner { display: none; }
  }
`;
