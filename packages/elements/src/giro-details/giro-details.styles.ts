import { css } from 'lit';

export const details = css`
  .details { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--_gap-m); padding: var(--_pad); }
  .details .bone-button { block-size: calc(var(--_size) * 3.625); }
  @media print {
    .details { padding: 0; break-inside: avoid; }
  }
`;
