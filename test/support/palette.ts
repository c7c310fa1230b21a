import { html, LitElement } from 'lit';
import { badges } from '../../packages/elements/src/styles/badge.js';
import { buttons } from '../../packages/elements/src/styles/button.js';
import { rooms } from '../../packages/elements/src/styles/rooms.js';
import { shared, sheet } from '../../packages/elements/src/styles/shared.js';
import { tokens } from '../../packages/elements/src/styles/tokens.js';
import { statusBadge } from '../../packages/elements/src/internal/status-badge.js';
import { checkIcon } from '../../packages/elements/src/internal/icon.js';

/** Every shared style on one sheet of paper, as the elements use them. */
export class Palette extends LitElement {
  static override styles = [tokens, shared, sheet, buttons, badges, rooms];

  protected override render(): unknown {
    return html`
      <p id="pair">Words</p>
      ${(['neutral', 'attention', 'negative', 'positive'] as const).map((tone) => statusBadge(tone, checkIcon(), tone))}
      ${['primary', 'soft', 'quiet', 'plain'].map((kind) => html`<button class="button button-${kind}">${kind}</button>`)}
      <button class="button" aria-disabled="true">off</button>
      <div class="note" data-tone="attention"><p>Shown as of 09:12. <button class="link">Update</button></p></div>
      <span class="bone bone-text w-60"></span>
    `;
  }

  /** Paints one private colour on another, and measures what is on screen. */
  contrast(ink: string, ground: string): number {
    const pair = this.shadowRoot!.querySelector<HTMLElement>('#pair')!;
    pair.style.setProperty('color', `var(--_${ink})`);
    pair.style.setProperty('background-color', `var(--_${ground})`);
    return contrastOf(pair);
  }
}

customElements.define('test-palette', Palette);

/** WCAG's contrast between an element's ink and the nearest ground that is painted behind it. */
export function contrastOf(element: Element): number {
  const [light, dark] = [luminance(getComputedStyle(element).color), luminance(groundOf(element))].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function groundOf(element: Element): string {
  for (let box: Element | null = element; box; box = box.parentElement ?? (box.getRootNode() as Partial<ShadowRoot>).host ?? null) {
    const { backgroundColor } = getComputedStyle(box);
    if (pixel(backgroundColor)[3] === 255) return backgroundColor;
  }
  return 'white';
}

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;

/** Any CSS colour, also `oklch()`, as the screen shows it. */
function pixel(color: string): Uint8ClampedArray {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  return canvas.getImageData(0, 0, 1, 1).data;
}

function luminance(color: string): number {
  const [red, green, blue] = [...pixel(color)].map((channel) => channel / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
