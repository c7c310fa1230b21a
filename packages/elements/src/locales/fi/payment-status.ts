import type { Terms } from '../terms.js';

export const paymentStatus: Terms['paymentStatus'] = {
  none: 'Ei näytettävää maksua',
  loadFailed: 'Maksua ei voitu näyttää',
  cancelFailed: 'Maksua ei voitu peruuttaa. Tästä näet, missä vaiheessa se on.',
};
