import { css } from 'lit';

/**
 * Every token of a brand with its default, and what follows from them (private names, `--_`).
 * Nothing is set under a public name, so a token of any ancestor, or of the element itself, wins.
 */
export const tokens = css`
  :host {
    --_surface: var(--kvitt-surface, light-dark(#ffffff, #151c1a));
    --_surface-raised: var(--kvitt-surface-raised, light-dark(#ffffff, #1e2724));
    --_surface-sunken: var(--kvitt-surface-sunken, light-dark(#f4f6f4, #0e1412));
    --_text: var(--kvitt-text, light-dark(#14201c, #e9efec));
    --_text-soft: var(--kvitt-text-soft, light-dark(#54625d, #a5b3ad));
    --_line: var(--kvitt-line, light-dark(#dfe5e1, #2c3834));
    --_line-strong: var(--kvitt-line-strong, light-dark(#7a8882, #71827b));
    --_brand: var(--kvitt-brand, light-dark(#0b5d47, #7ddcb7));
    --_on-brand: var(--kvitt-on-brand, light-dark(#ffffff, #06251c));
    --_brand-text: var(--kvitt-brand-text, light-dark(#0b5d47, #8be2c1));
    --_brand-soft: var(--kvitt-brand-soft, light-dark(#e6f1ec, #17302a));
    --_positive: var(--kvitt-positive, light-dark(#1a6a3a, #86d9a2));
    --_attention: var(--kvitt-attention, light-dark(#855000, #f0bf6c));
    --_negative: var(--kvitt-negative, light-dark(#b0261e, #ffa196));
    --_focus: var(--kvitt-focus, var(--_brand-text));
    --_size: var(--kvitt-size, 1rem);
    --_strong: var(--kvitt-weight-strong, 600);
    --_density: var(--kvitt-density, 1);
    --_radius: var(--kvitt-radius, calc(var(--_size) * 0.75));
    --_radius-control: var(--kvitt-radius-control, calc(var(--_size) * 0.5));
    --_shadow: var(--kvitt-shadow, 0 1px 2px rgb(16 32 28 / 0.06), 0 12px 32px -16px rgb(16 32 28 / 0.18));
    --_speed: var(--kvitt-speed, 200ms);
    --_ease: var(--kvitt-ease, cubic-bezier(0.2, 0, 0, 1));

    --_text-s: calc(var(--_size) * 0.8125);
    --_text-m: calc(var(--_size) * 0.9375);
    --_text-l: calc(var(--_size) * 1.1875);
    --_text-xl: calc(var(--_size) * 1.625);
    --_text-amount: min(clamp(var(--_size) * 2.75, 8cqi + var(--_size) * 0.75, var(--_size) * 4.5), 16cqi);
    --_space: calc(var(--_size) * 0.25 * var(--_density));
    --_gap-s: calc(var(--_space) * 2);
    --_gap-m: calc(var(--_space) * 4);
    --_gap-l: calc(var(--_space) * 8);
    --_pad: clamp(var(--_space) * 5, 4cqi, var(--_space) * 10);
    --_control: max(44px, var(--_size) * 3 * var(--_density));
    --_radius-box: min(var(--_radius-control), var(--_size) * 0.875);
    --_brand-hover: color-mix(in oklab, var(--_brand) 86%, var(--_text));
  }

  @media print {
    :host {
      color-scheme: light;
      --_size: 12.5px;
      --_density: 0.5;
      --_text-amount: calc(var(--_size) * 3.5);
      --_control: 0px;
    }
  }
`;
