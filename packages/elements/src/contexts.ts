import { createContext } from '@lit/context';
import type { Session } from '@kvitt/core/session/session.js';
import type { LocaleSettings } from './controllers/locale-settings.js';

/** Whom descendants ask. `undefined` means not yet (a skeleton), never unsupported; two copies of Kvitt on a page meet by the key. */
export const sessionContext = createContext<Session | undefined>(Symbol.for('kvitt.session.v1'));

/** How descendants say it; what is absent is the reader's own. The language itself comes from the nearest `lang` attribute. */
export const localeContext = createContext<LocaleSettings | undefined>(Symbol.for('kvitt.locale.v1'));
