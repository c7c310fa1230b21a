import type { Figures } from './figures.js';
import type { Show, Speaker } from './say.js';

/** What the element has to say to its picture. */
export interface Subject {
  readonly locale: Speaker;
  readonly figures: Figures | undefined;
  readonly show: Show;
  readonly chosen: number | undefined;
}
