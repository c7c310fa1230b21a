import type { OfferKind } from '@kvitt/core/model/offer.js';
import { svg, type TemplateResult } from 'lit';
import { draw } from '../internal/icons/draw.js';

/** One path each: those of `internal/icon.js` come in a chunk with all that other pages show. */
const paths: Readonly<Record<OfferKind, string>> = {
  upgrade: 'M10 16V4M5 9l5-5 5 5',
  downsize: 'M10 4v12M5 11l5 5 5-5',
  'longer-binding': 'M3.5 5h13v11.5h-13zM3.5 9h13M7 3v4M13 3v4',
  bundle: 'm3 7.5 7-4 7 4-7 4zM3 12l7 4 7-4',
  'cross-sell': 'M10 4v12M4 10h12',
  tip: 'M7.5 14.5a5.5 5.5 0 1 1 5 0v1h-5zM8 17.5h4',
};

export function kindIcon(kind: OfferKind): TemplateResult {
  return draw(svg`<path d=${paths[kind]} />`);
}
