import type { Terms } from '../terms.js';

export const notice: Terms['notice'] = {
  loadFailed: 'Meddelanden från leverantören kan inte visas',
};
