import type { Session } from '@kvitt/core/session/session.js';

type Answer = (value: Session | undefined) => void;

/** Asks the provider around an element for its session, as Kvitt's own elements do (the community's context protocol). */
export function whenSession(element: Element): Promise<Session> {
  return new Promise((resolve) => {
    const callback: Answer = (session) => session && resolve(session);
    const context = Symbol.for('kvitt.session.v1');
    element.dispatchEvent(Object.assign(new Event('context-request', { bubbles: true, composed: true }), { context, contextTarget: element, callback, subscribe: true }));
  });
}
