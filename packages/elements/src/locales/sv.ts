import { common } from './sv/common.js';
import type { Terms } from './terms.js';

export const terms = { common } satisfies Terms;
