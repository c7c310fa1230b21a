import type { Later } from './later.js';
import type { Awaited } from './later-resource.js';
import type { Queries } from './queries.js';

/** Stands for a resource until that has come, as `LaterResource` does. */
export type Standing<Made> = new (awaited: Awaited<Made>) => Made;

/** A desk whose code a page fetches with the first call for it, so that one on which nobody makes any does not carry it. */
export class LaterDesk<Desk, Part> {
  readonly #queries: Queries;
  readonly #part: Later<Part>;
  readonly #make: (part: Part) => Desk;
  #made: Desk | undefined;

  /** `make` is called once, with the part that has come. */
  constructor(queries: Queries, part: Later<Part>, make: (part: Part) => Desk) {
    this.#queries = queries;
    this.#part = part;
    this.#make = make;
  }

  /** The desk, if anyone has called for it and it has come. */
  get made(): Desk | undefined {
    return this.#made;
  }

  /** The same, made now where its code is here already. */
  get here(): Desk | undefined {
    if (this.#part.here) this.#made ??= this.#make(this.#part.here);
    return this.#made;
  }

  async come(): Promise<Desk> {
    const part = await this.#part.come();
    return (this.#made ??= this.#make(part));
  }

  /** A resource of the desk's, or what stands for it until the desk is here. */
  read<Made>(operation: string, key: readonly string[], of: (desk: Desk) => Made, Standing: Standing<Made>): Made {
    const { here } = this;
    if (here) return of(here);
    return new Standing({ key, queries: this.#queries, refusal: () => this.#queries.door.refusal(operation), resource: async () => of(await this.come()) });
  }
}
