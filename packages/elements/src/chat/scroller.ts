import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How near to the end is the end, in pixels. */
const nearPx = 12;

/** What a scroller asks of, and tells, the chat. */
interface Thread {
  /** Whether the newest messages are among those that stand there. */
  readonly atEnd: () => boolean;
  above(): void;
  below(): void;
  /** The reader has come to the end, or left it. */
  turned(): void;
}

/**
 * Keeps the reader where she is: at the end as long as she is there, else at the message she reads, whatever grows above it.
 * The browser's own anchoring is not in every engine, and does not know which end is held.
 */
export class Scroller implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  readonly #thread: Thread;
  /** Hears of every new height once a frame, before it is painted. */
  #growth: ResizeObserver | undefined;
  #box: HTMLElement | undefined;
  #list: HTMLElement | undefined;
  #pinned: boolean;
  /** How tall its rows and it were when they were last looked at: what has grown or shrunk since then nobody has scrolled away from. */
  #extent = 0;
  #height = 0;
  #held: { readonly row: HTMLElement; readonly offset: number } | undefined;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }, thread: Thread) {
    this.#host = host;
    this.#thread = thread;
    this.#pinned = endIsSeen(host.renderRoot.querySelector('.log'));
    host.addController(this);
  }

  /** Whether the reader is at the end. */
  get pinned(): boolean {
    return this.#pinned;
  }

  /** From now on the end is held. */
  toEnd(): void {
    this.#pinned = true;
    this.#host.requestUpdate();
  }

  /** Brings a row into the middle, and holds it. */
  show(row: HTMLElement): void {
    if (!this.#box) return;
    this.#pinned = false;
    this.#box.scrollTop = row.offsetTop - (this.#box.clientHeight - row.offsetHeight) / 2;
    this.#mark();
  }

  hostUpdated(): void {
    const box = this.#host.renderRoot.querySelector<HTMLElement>('.log') ?? undefined;
    if (box !== this.#box) this.#follow(box);
    if (!this.#pinned) this.#keep();
  }

  hostDisconnected(): void {
    this.#follow(undefined);
  }

  #follow(box: HTMLElement | undefined): void {
    this.#growth?.disconnect();
    this.#box?.removeEventListener('scroll', this.#scrolled);
    this.#box = box;
    this.#list = box?.querySelector<HTMLElement>('.rows') ?? undefined;
    if (!box || !this.#list) return;
    box.addEventListener('scroll', this.#scrolled, { passive: true });
    this.#growth = new ResizeObserver(() => this.#keep());
    this.#growth.observe(box);
    this.#growth.observe(this.#list);
  }

  /** Puts what is held back to where it was. */
  #keep(): void {
    const box = this.#box;
    if (!box) return;
    this.#extent = box.scrollHeight;
    this.#height = box.clientHeight;
    if (this.#pinned && this.#thread.atEnd()) box.scrollTop = this.#extent;
    else if (this.#held?.row.isConnected) {
      const wanted = this.#held.row.offsetTop - this.#held.offset;
      if (Math.abs(wanted - box.scrollTop) >= 1) box.scrollTop = wanted;
    }
  }

  readonly #scrolled = (): void => {
    if (!this.#box) return;
    const { scrollTop, clientHeight } = this.#box;
    const pinned = this.#thread.atEnd() && scrollTop + Math.max(clientHeight, this.#height) >= this.#extent - nearPx;
    const turned = pinned !== this.#pinned;
    this.#pinned = pinned;
    this.#mark();
    if (clientHeight > 0 && scrollTop < clientHeight) this.#thread.above();
    else if (!this.#thread.atEnd() && this.#extent - scrollTop < 2 * clientHeight) this.#thread.below();
    if (turned) this.#thread.turned();
  };

  /** Holds the first row of which something is seen. */
  #mark(): void {
    if (!this.#box) return;
    const { scrollTop } = this.#box;
    const row = firstBelow(this.#list?.children ?? [], scrollTop);
    this.#held = row && { row, offset: row.offsetTop - scrollTop };
  }
}

/** A reader who has gone up before this came is not taken back. */
function endIsSeen(box: Element | null): boolean {
  return !box || box.scrollTop + box.clientHeight >= box.scrollHeight - nearPx;
}

function firstBelow(rows: ArrayLike<Element>, top: number): HTMLElement | undefined {
  let from = 0;
  let to = rows.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const row = rows[middle] as HTMLElement;
    if (row.offsetTop + row.offsetHeight <= top) from = middle + 1;
    else to = middle;
  }
  return rows[from] as HTMLElement | undefined;
}
