import { css } from 'lit';

/** Several offers, of which a finger or a key brings the next. */
export const carouselStyles = css`
  .carousel { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--_gap-s); }
  .controls { display: flex; flex-wrap: wrap; align-items: center; gap: 0 var(--_gap-s); }
  .controls > p { flex: 1; }
  .controls .button[aria-disabled='true'] { border-color: transparent; background: none; color: var(--_line-strong); }
  .slides { position: relative; display: flex; align-items: start; gap: var(--_gap-m); overflow-x: auto; overscroll-behavior-x: contain; scroll-snap-type: x mandatory; scrollbar-width: none; padding: 3px; margin: -3px; }
  .slides > li { flex: 0 0 100%; min-inline-size: 0; scroll-snap-align: center; container-type: inline-size; }
  @media (prefers-reduced-motion: no-preference) {
    .slides { scroll-behavior: smooth; }
  }
  @media print {
    .controls { display: none; }
    .slides { display: block; overflow: visible; }
    .slides > li { margin-block-end: var(--_gap-l); }
  }
`;
