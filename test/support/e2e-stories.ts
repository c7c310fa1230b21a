import fc from 'fast-check';
import type { Locator, Page } from 'playwright';
import type { Filling } from '../../demo/server/src/db/fill.js';
import { invoice, supplier } from '../server/support/documents.js';
import { demoOfThisFile, expect, type Demo } from './e2e.js';
import { isBrokenOff, load, watchLoading } from './e2e-loading.js';
import type { Visitor } from './e2e-visitor.js';

/** The same stories each time; `KVITT_SEED=$RANDOM` tells others. */
export const seed = Number(process.env.KVITT_SEED ?? 1);

/** What may befall two windows and their server in any story. */
export type Mishap = 'reload' | 'kill' | 'cut' | 'mend';

/** How what happens to a window is done; the story goes on once it is. */
type Deeds<Happening extends string> = Readonly<Record<Happening, (window: Page) => unknown>>;

/** One thing that happens, to the first or the second window, and how long nothing happens then. */
export interface Step<Happening extends string> {
  readonly happens: Happening;
  readonly window: 0 | 1;
  readonly thenMs: number;
}

/** So many stories of two windows, told by chance. */
export function storiesOf<Happening extends string>(happens: fc.Arbitrary<Happening>, length: fc.ArrayConstraints, numRuns: number): readonly Step<Happening>[][] {
  const step: fc.Arbitrary<Step<Happening>> = fc.record({ happens, window: fc.constantFrom(0, 1), thenMs: fc.constantFrom(0, 0, 50, 400) });
  return fc.sample(fc.array(step, length), { numRuns, seed });
}

/** A story in words, as its test is named. */
export const telling = (story: readonly Step<string>[]): string => story.map(({ happens, window, thenMs }) => `${happens} ${window + 1}, ${thenMs} ms`).join('; ');

/** Tess in two windows, both on the invoice that her story is about. */
export interface Scene {
  readonly tess: Visitor;
  readonly about: { readonly id: string };
  readonly windows: readonly [Page, Page];
}

/** Where the stories of a file happen: a demo in which Tess has an invoice for each of them. */
export class Stage {
  readonly #name: string;
  readonly #demo: Demo;
  readonly #mishaps: Deeds<Mishap> = {
    reload: (window) => window.reload({ waitUntil: 'commit' }).catch(() => undefined),
    kill: () => this.#demo.killServer(),
    cut: () => this.#demo.cable.cut(),
    mend: () => this.#demo.cable.mend(),
  };

  constructor(name: string, stories: number) {
    this.#name = name;
    this.#demo = demoOfThisFile(() => invoicesOf(name, stories));
  }

  /** Opens both windows of a story, and waits until each has `first`. */
  async open(index: number, first: (window: Page) => Locator): Promise<Scene> {
    const tess = await this.#demo.customer();
    await tess.signIn(`${this.#name}-customer`);
    const about = { id: `${this.#name}-${index}` };
    const windows = await Promise.all([tess.openInvoice(about), tess.openInvoice(about)]);
    windows.forEach(watchLoading);
    await Promise.all(windows.map((window) => expect(first(window)).toBeVisible({ timeout: 60_000 })));
    return { tess, about, windows };
  }

  /** Lets a story happen, with what is done in this one beside the mishaps. */
  async play<Deed extends string>(story: readonly Step<Deed | Mishap>[], { windows }: Scene, deeds: Deeds<Deed>): Promise<void> {
    const all: Deeds<Deed | Mishap> = { ...this.#mishaps, ...deeds };
    for (const { happens, window, thenMs } of story) {
      await all[happens](windows[window]);
      await new Promise((resolve) => setTimeout(resolve, thenMs));
    }
  }

  /** Everything works again; a window whose loading was broken off is loaded again at once, another one if `whole` does not come within a moment. */
  async mend({ about, windows }: Scene, whole: (window: Page) => Locator): Promise<void> {
    const { cable, origin } = this.#demo;
    const isWhole = async (window: Page): Promise<boolean> => !isBrokenOff(window) && whole(window).waitFor({ timeout: 8_000 }).then(() => true, () => false);
    cable.mend();
    await Promise.all(windows.map(async (window) => (await isWhole(window)) || load(window, `${origin}/fakturor/${about.id}`)));
  }
}

function invoicesOf(name: string, count: number): Filling {
  const customerId = `${name}-customer`;
  return {
    suppliers: [supplier],
    customers: [{ id: customerId, supplierId: supplier.id, name: 'Tess Testsson', lang: 'en', party: { name: 'Tess Testsson' } }],
    invoices: Array.from({ length: count }, (_, index) => ({ customerId, invoice: invoice({ id: `${name}-${index}` }), payments: [], events: [], files: [] })),
  };
}
