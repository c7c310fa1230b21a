import type { Terms } from '../terms.js';

export const paymentMethods: Terms['paymentMethods'] = {
  howToPay: 'Wie möchten Sie bezahlen?',
  usual: 'Ihre übliche Zahlungsart',
  fee: (amount) => `Gebühr ${amount}`,
  drawn: 'Wird automatisch abgebucht. Sie müssen nichts tun.',
  makeUsual: 'Als übliche Zahlungsart merken',
  isUsual: (method) => `${method} ist jetzt Ihre übliche Zahlungsart.`,
  usualFailed: (method) => `${method} konnte nicht als übliche Zahlungsart gemerkt werden. Bitte versuchen Sie es erneut.`,
  remove: 'Entfernen',
  removeNamed: (method) => `${method} entfernen`,
  removeAsk: (method) => `${method} entfernen?`,
  removeText: 'Diese Zahlungsart wird beim Bezahlen nicht mehr angeboten. Bereits geleistete Zahlungen bleiben unverändert.',
  keep: 'Behalten',
  removed: (method) => `${method} wurde entfernt.`,
  removeFailed: (method) => `${method} konnte nicht entfernt werden. Bitte versuchen Sie es erneut.`,
  gone: (method, instead) => `${method} wird nicht mehr angeboten. Stattdessen ist ${instead} gewählt.`,
  nothingToPay: 'Nichts zu zahlen',
  noMethods: 'Hier gibt es keine Zahlungsart',
  loadFailed: 'Die Zahlungsarten konnten nicht geladen werden',
};
