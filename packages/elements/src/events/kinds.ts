/** Tells the whole page what has happened. */
export const fact = { bubbles: true, composed: true };
/** Asks the whole page before something happens; `preventDefault()` says no. */
export const ask = { ...fact, cancelable: true };
