import { css } from 'lit';

/** The grounds on which a badge or a note stands; they follow from the colour of its words. */
export const tones = css`
  :host {
    --_attention-soft: color-mix(in oklab, var(--_attention) 12%, var(--_surface));
    --_negative-soft: color-mix(in oklab, var(--_negative) 10%, var(--_surface));
    --_positive-soft: color-mix(in oklab, var(--_positive) 10%, var(--_surface));
  }

  /* not in Safari 17 */
  @supports (color: oklch(from light-dark(red, red) l c h)) {
    :host {
      --_attention-soft: light-dark(oklch(from var(--_attention) 0.965 0.032 calc(h + 14)), oklch(from var(--_attention) 0.29 0.04 calc(h + 4)));
      --_negative-soft: light-dark(oklch(from var(--_negative) 0.965 0.018 h), oklch(from var(--_negative) 0.28 0.045 h));
      --_positive-soft: light-dark(oklch(from var(--_positive) 0.965 0.02 h), oklch(from var(--_positive) 0.28 0.035 h));
    }
  }
`;
