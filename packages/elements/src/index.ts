export { localeContext, sessionContext } from './contexts.js';
export { ActionController } from './controllers/action-controller.js';
export { LocaleController } from './controllers/locale-controller.js';
export type { CurrencyDisplay, LocaleSettings, Wording } from './controllers/locale-settings.js';
export { ResourceController } from './controllers/resource-controller.js';
export { define } from './define.js';
export * from './events.js';
export type { Terms } from './locales/terms.js';
export { KvittProvider } from './provider/provider.js';
