import type { Lock } from '@kvitt/core/session/session.js';
import type { Life } from './life.js';

interface Turn {
  readonly life: Life;
  readonly begin: () => void;
}

/** The Web Locks of one device: one holder of a name at a time among its tabs; what a closed tab held or wanted is free at once. */
export class Locks {
  readonly #queues = new Map<string, Turn[]>();

  of(life: Life): Lock {
    return (name, run) =>
      new Promise((resolve, reject) => {
        if (life.over) return;
        const queue = this.#queues.get(name) ?? [];
        this.#queues.set(name, queue);
        const leave = (): void => this.#leave(queue, turn);
        const forget = life.atEnd(leave);
        const begin = (): void => {
          void run().then(resolve, reject).finally(() => {
            forget();
            leave();
          });
        };
        const turn: Turn = { life, begin };
        if (queue.push(turn) === 1) begin();
      });
  }

  #leave(queue: Turn[], turn: Turn): void {
    const place = queue.indexOf(turn);
    if (place < 0) return;
    queue.splice(place, 1);
    if (place === 0) queue[0]?.begin();
  }
}
