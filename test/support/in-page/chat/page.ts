import type { ConversationOperations } from '@kvitt/core/adapter.js';
import { restAdapter } from '@kvitt/adapters/rest.js';
import type { Conversation, Message } from '@kvitt/core/model/conversation.js';
import { openSession } from '@kvitt/core/session/open.js';
import type { PagedResource } from '@kvitt/core/resource.js';
import type { Session, ThreadPlace, ThreadResource } from '@kvitt/core/session/session.js';
import { origin } from '../backend.js';
import { Life } from '../life.js';
import type { Browser } from './browser.js';

/** Something that was said here, and what became of it as far as this page knows. */
interface Said {
  readonly text: string;
  outcome: 'unknown' | 'refused' | Message;
}

/** One page: a session, and the thread that is looked at, until it is reloaded. */
export class Page {
  readonly #browser: Browser;
  #life = new Life();
  #session: Session | undefined;
  #thread: ThreadResource | undefined;
  #inbox: PagedResource<Conversation> | undefined;
  /** What was said here since the page was loaded. */
  #said: Said[] = [];
  /** All that was ever said here, in order. */
  readonly texts: string[] = [];

  constructor(browser: Browser) {
    this.#browser = browser;
    this.open();
  }

  get isOpen(): boolean {
    return this.#session !== undefined;
  }

  /** The thread as it is shown; nothing where there is none to look at. */
  get thread(): ThreadResource | undefined {
    return this.#thread;
  }

  /** Writes a message and sends it, if there is a thread to write in. */
  write(text: string, file?: Blob): void {
    const place = this.#place;
    if (!this.#session || !place) return;
    const said: Said = { text, outcome: 'unknown' };
    this.#said.push(said);
    this.texts.push(text);
    this.#browser.talk.said(this.#browser.audience, text);
    this.#session.conversations.send(place, { text, ...(file && { files: [{ file, fileName: 'a.pdf' }] }) }).then(
      (message) => (said.outcome = message),
      () => (said.outcome = 'refused'),
    );
  }

  /** What a press on anything else does; that it may fail is not what is tried here. */
  async act(what: 'read' | 'human' | 'take' | 'resolve'): Promise<void> {
    const place = this.#place;
    const state = this.#thread?.state;
    if (!this.#session || !place || state?.status !== 'ready') return;
    const { conversation, messages } = state.value;
    const { conversations } = this.#session;
    try {
      if (what === 'human') await conversations.human(place);
      else if (what === 'read' && conversation) await conversations.read(conversation.id, messages.at(-1)?.sequence ?? 0);
      else if (what !== 'read' && conversation) await conversations[what](conversation.id);
    } catch {
      // the weather
    }
  }

  open(): void {
    if (this.isOpen) return;
    const { talk, wrongMs, audience, network, store, locks } = this.#browser;
    const life = (this.#life = new Life());
    const clock = life.clock(talk.time, wrongMs);
    const rest = restAdapter({ baseUrl: `${origin}/api/kvitt`, clock, fetch: network.fetchOf(life), auth: { getToken: () => talk.token(audience) } });
    // uploads that tell how far they are go past `fetch`, and with it past the network of this world
    const attach: ConversationOperations['attach'] = (draft, context) => rest.conversations!.attach!({ ...draft, onProgress: undefined }, context);
    const adapter = talk.copy.adapter({ ...rest, conversations: { ...rest.conversations, attach } });
    const marks = talk.copy.forgets ? new Map<string, string>() : store;
    this.#session = openSession({ adapter, scope: 'test', clock, audience, store: life.store(marks), outbox: talk.copy.outbox(this.#browser.outbox(life)), lock: talk.copy.lock(locks.of(life)) });
    this.#said = [];
    if (audience === 'customer') this.#look({ subject: { invoiceId: talk.invoiceId } });
    else this.#lookForHer();
  }

  close(): void {
    this.#life.end();
    this.#session = this.#thread = this.#inbox = undefined;
  }

  reload(): void {
    this.close();
    this.open();
  }

  /** What it says that is not so: of what was sent from here, and of the thread. */
  wrong(there: readonly Message[]): readonly string[] {
    if (!this.#session) return [];
    const unsettled = this.#said.filter(({ text, outcome }) => outcome === 'unknown' || outcome === 'refused' || outcome.text !== text);
    return [...unsettled.map(({ text, outcome }) => `does not know that "${text}" was sent (${typeof outcome === 'string' ? outcome : outcome.text})`), ...this.#wrongThread(there)];
  }

  #wrongThread(there: readonly Message[]): readonly string[] {
    const state = this.#thread?.state;
    if (!state) return there.length > 0 ? ['has not found the thread'] : [];
    if (state.status !== 'ready') return [`is ${state.status}`];
    const { messages, outgoing } = state.value;
    const shown = messages.map(({ sequence, text, writing }) => `${sequence} ${text}${writing ? ' …' : ''}`);
    const stored = there.map(({ sequence, text }) => `${sequence} ${text}`);
    const same = shown.length === stored.length && shown.every((line, index) => line === stored[index]);
    return [...(same ? [] : [`shows [${shown.join(' | ')}]`]), ...outgoing.map(({ text, state: how, error }) => `still has "${text}" (${how} ${error?.message ?? ''})`)];
  }

  get #place(): ThreadPlace | undefined {
    if (this.#browser.audience === 'customer') return { subject: { invoiceId: this.#browser.talk.invoiceId } };
    const id = this.#inboxed;
    return id === undefined ? undefined : { conversationId: id };
  }

  get #inboxed(): string | undefined {
    const state = this.#inbox?.state;
    return state?.status === 'ready' ? state.value[0]?.id : undefined;
  }

  #look(place: ThreadPlace): void {
    this.#thread = this.#session!.conversations.thread(place);
    this.#thread.subscribe(() => undefined);
  }

  /** An agent finds the customer's thread in her inbox, once it has begun. */
  #lookForHer(): void {
    this.#inbox = this.#session!.conversations.list({ invoiceId: this.#browser.talk.invoiceId });
    this.#inbox.subscribe(() => {
      const place = this.#place;
      if (place && !this.#thread) this.#look(place);
    });
  }
}
