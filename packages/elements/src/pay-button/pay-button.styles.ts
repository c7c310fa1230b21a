import { css } from 'lit';

export const pay = css`
  :host { min-block-size: calc(var(--_size) * 3.25); }
  .room { padding: 0; }
  .spinner { inline-size: 1.25em; block-size: 1.25em; flex: none; border-radius: 50%; border: 2px solid color-mix(in oklab, currentcolor 28%, transparent); border-block-start-color: currentcolor; animation: turn 900ms linear infinite; }
  @keyframes turn { to { rotate: 1turn; } }
  @media print {
    :host { display: none; }
  }
`;
