import { css } from 'lit';

/** Skeleton, empty, failed, unsupported. */
export const rooms = css`
  .room { display: grid; justify-items: start; gap: var(--_gap-m); padding: var(--_pad); }
  .room > .icon-l { color: var(--_text-soft); }
  .room-words { display: grid; gap: 0.25em; max-inline-size: 26em; }

  .bone { display: block; border-radius: calc(var(--_size) * 0.25); background: linear-gradient(100deg, var(--_line) 40%, var(--_surface-sunken) 50%, var(--_line) 60%) 0 0 / 300% 100%; animation: sheen 1.6s linear infinite; }
  .bone-text { block-size: calc(var(--_size) * 0.75); }
  .bone-amount { block-size: calc(var(--_size) * 2.75); }
  .bone-button { block-size: var(--_control); border-radius: var(--_radius-control); }
  .w-20 { inline-size: 20%; }
  .w-40 { inline-size: 40%; }
  .w-60 { inline-size: 60%; }
  .w-80 { inline-size: 80%; }
  .w-100 { inline-size: 100%; }
  @keyframes sheen { from { background-position: 100% 0; } to { background-position: 0 0; } }

  @media (forced-colors: active) {
    .bone { border: 1px solid CanvasText; }
  }
`;
