import { common } from './de/common.js';
import type { Terms } from './terms.js';

export const terms = { common } satisfies Terms;
