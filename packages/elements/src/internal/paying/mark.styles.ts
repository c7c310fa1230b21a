import { css } from 'lit';

/** The mark's box; while the picture is there, the icon is not. */
export const marks = css`
  .method-mark { display: grid; place-items: center; inline-size: calc(var(--_size) * 2.5); block-size: calc(var(--_size) * 1.75); border: 1px solid var(--_line); border-radius: 0.3125rem; background: var(--_surface-raised); color: var(--_text-soft); }
  .method-mark img { max-inline-size: 80%; max-block-size: 80%; }
  .method-mark img[hidden], .method-mark img:not([hidden]) ~ .icon { display: none; }
`;
