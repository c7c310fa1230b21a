import type { Author, Service } from '@kvitt/core/model/conversation.js';
import { addDays, today } from '@kvitt/core/period.js';
import type { Clock } from '@kvitt/core/session/session.js';
import { anna, said } from '../data/chat.js';
import { timeZone } from '../data/elin.js';
import type { Folder, FolderState } from './folder.js';

/** Place in the queue at first, how long each step takes, and what is reckoned for one customer. */
const places = 3;
const stepMs = 6_000;
const minutesEach = 2;
/** After the desk has opened, the longest that somebody waits. */
const replyMs = 2 * 3_600_000;

/** What the queue does to a thread. */
export interface QueueHands {
  set(folder: Folder, changes: Partial<FolderState>): void;
  note(folder: Folder, event: string, text: string): void;
}

/** The way to a person: a place that counts down until one joins, or a promised time when nobody is there. */
export class Queue {
  /** Whether people join by themselves; otherwise somebody else plays them. */
  staffed = true;
  /** Nobody is there before this instant. */
  opensAt: string | undefined;
  readonly #clock: Clock;
  readonly #hands: QueueHands;

  constructor(clock: Clock, hands: QueueHands) {
    this.#clock = clock;
    this.#hands = hands;
  }

  /** Who answers those who have asked for nobody. */
  get machine(): Service {
    return { state: 'bot', ...(this.opensAt !== undefined && { opensAt: this.opensAt }) };
  }

  /** Puts the customer in it; asked twice it is one request, and only an address is news. */
  ask(folder: Folder, replyTo?: string): void {
    const { service } = folder.now;
    if (replyTo !== undefined && replyTo !== folder.now.replyTo) this.#hands.set(folder, { replyTo });
    if (service.state !== 'bot') return;
    if (this.opensAt === undefined) this.#enter(folder);
    else this.#promise(folder, this.opensAt);
  }

  /** A person is there. */
  join(folder: Folder, agent: Author = anna): void {
    if (folder.now.agent?.id === agent.id) return;
    const state = folder.now.state === 'resolved' ? 'open' : folder.now.state;
    this.#hands.set(folder, { agent, state, service: { state: 'agent' }, expectedReplyBy: undefined });
    this.#hands.note(folder, 'agent-joined', said.joined(agent.name ?? ''));
  }

  #enter(folder: Folder): void {
    this.#hands.set(folder, { state: 'waiting-provider', service: place(places) });
    this.#hands.note(folder, 'queued', said.queued);
    if (this.staffed) this.#step(folder, places);
  }

  #step(folder: Folder, at: number): void {
    this.#clock.after(stepMs, () => {
      if (folder.now.service.state !== 'queued') return;
      if (at === 1) this.join(folder);
      else this.#moveUp(folder, at - 1);
    });
  }

  #moveUp(folder: Folder, to: number): void {
    this.#hands.set(folder, { service: place(to) });
    this.#step(folder, to);
  }

  #promise(folder: Folder, opensAt: string): void {
    const expectedReplyBy = new Date(Date.parse(opensAt) + replyMs).toISOString();
    this.#hands.set(folder, { state: 'waiting-provider', service: { state: 'closed', opensAt }, expectedReplyBy });
    this.#hands.note(folder, 'closed', said.closed);
  }
}

/** Eight o'clock in the morning (in winter) of the next day. */
export function nextMorning(now: number): string {
  return `${addDays(today(now, timeZone), 1)}T07:00:00Z`;
}

function place(queuePlace: number): FolderState['service'] {
  return { state: 'queued', queuePlace, expectedWait: `PT${queuePlace * minutesEach}M` };
}
