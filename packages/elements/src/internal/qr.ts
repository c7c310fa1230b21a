import { html, svg, type TemplateResult } from 'lit';
import { encode } from 'uqr';

/** A code as one path; dark on light in every theme, with the quiet zone that scanners need. */
export function qrTemplate(text: string, name: string): TemplateResult {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  return html`<svg class="qr" part="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label=${name} shape-rendering="crispEdges">${svg`<path d=${pathOf(data)} />`}</svg>`;
}

function pathOf(modules: readonly (readonly boolean[])[]): string {
  return modules.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('');
}
