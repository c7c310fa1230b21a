import { chromium } from 'playwright';
import { findBrowser } from '../test/support/browser.mjs';
import { openServer } from './server.mjs';
import { visit } from './visit.mjs';

const switches = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** A sample that takes longer than this did not finish. */
const patienceMs = 90_000;

/** What these suites measure with: a browser, a server, and samples that are taken in turns. */
export async function openBench(suites) {
  const server = await openServer(suites);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: switches });
  return new Bench(browser, server, Number(process.env.ROUNDS ?? 3));
}

class Bench {
  /** What failed or took too long, in words. */
  unfinished = [];

  constructor(browser, server, rounds) {
    Object.assign(this, { browser, server, rounds });
  }

  /**
   * Takes a sample of each case in each round, in a fresh page, forwards and backwards in turns: what the machine does beside meets all alike.
   * A case that did not finish is left out from then on.
   */
  async samples(what, cases, sample, rounds = this.rounds) {
    const taken = [];
    const failed = new Set();
    for (let round = 0; round < rounds; round += 1) {
      for (const each of round % 2 ? cases.toReversed() : cases) {
        if (failed.has(each)) continue;
        this.#tell(`${what}, round ${round + 1} of ${rounds}: ${Object.values(each).join(' ')}`);
        const figures = await this.#one(each, sample).catch((error) => this.#giveUp(what, each, error));
        if (figures) taken.push({ ...each, ...figures });
        else failed.add(each);
      }
    }
    this.#tell('');
    return taken;
  }

  async close() {
    await this.browser.close();
    this.server.close();
  }

  async #one(each, sample) {
    const context = await this.browser.newContext({ viewport: { width: 1280, height: 800 } });
    const late = AbortSignal.timeout(patienceMs);
    const tooLate = new Promise((_, fail) => late.addEventListener('abort', () => fail(new Error(`nothing after ${patienceMs / 1000} s`))));
    try {
      return await Promise.race([sample(await visit(context, this.server.address), each), tooLate]);
    } finally {
      await context.close();
    }
  }

  #giveUp(what, each, error) {
    this.unfinished.push({ what: `${what}: ${Object.values(each).join(' ')}`, why: error.message.split('\n')[0] });
    return undefined;
  }

  #tell(words) {
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${words}`);
  }
}
