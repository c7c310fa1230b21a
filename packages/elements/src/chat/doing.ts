import type { Subject } from '@kvitt/core/model/conversation.js';
import type { KvittError } from '@kvitt/core/error.js';
import type { Draft, Session, ThreadPlace } from '@kvitt/core/session/session.js';
import { MessageSentEvent, SendMessageEvent } from '../events/conversation.js';
import { KvittErrorEvent } from '../events/trouble.js';

/** What sending needs of the chat. */
export interface Desk {
  readonly host: HTMLElement;
  readonly session: () => Session | undefined;
  readonly place: () => ThreadPlace;
  /** What a message is about that names nothing else. */
  readonly subject: () => Subject | undefined;
  readonly toEnd: () => void;
}

/** Asks the page, acts through the session when there is one, tells the page. Without a session the page acts. */
export class Doing {
  readonly desk: Desk;

  constructor(desk: Desk) {
    this.desk = desk;
  }

  send(written: Draft): boolean {
    const { host, place, subject, toEnd } = this.desk;
    const about = written.subject ?? subject();
    const draft = about ? { ...written, subject: about } : written;
    if (!host.dispatchEvent(new SendMessageEvent(draft))) return false;
    toEnd();
    void this.act('conversations.send', ({ conversations }) => conversations.send(place(), draft), (message) => new MessageSentEvent(message));
    return true;
  }

  /** `trouble` unless the thread itself shows what went wrong. Answers whether it went well. */
  async act<Result>(during: string, act: (session: Session) => Promise<Result>, tell?: (result: Result) => Event, trouble?: (error: KvittError | undefined) => void): Promise<boolean> {
    const { host } = this.desk;
    const session = this.desk.session();
    if (!session) return true;
    trouble?.(undefined);
    try {
      const result = await act(session);
      if (tell) host.dispatchEvent(tell(result));
      return true;
    } catch (thrown) {
      if (thrown instanceof Error && thrown.name === 'AbortError') return false;
      const { KvittError } = await import('@kvitt/core/error.js');
      const error = KvittError.from(thrown);
      trouble?.(error);
      host.dispatchEvent(new KvittErrorEvent(error, during));
      return false;
    }
  }
}
