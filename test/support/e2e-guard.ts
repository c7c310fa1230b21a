import type { Page } from 'playwright';

/** Notes everything of a page's life that a strict policy forbids, and every error that it tells its console. */
export class Guard {
  readonly #troubles: string[] = [];

  /** Stands by from before the page's first script. */
  static async at(page: Page): Promise<Guard> {
    const guard = new Guard();
    await page.exposeFunction('tellViolation', (what: string) => guard.#troubles.push(what));
    await page.addInitScript(watchViolations);
    page.on('console', (message) => {
      if (message.type() === 'error' || /Refused to|violates/.test(message.text())) guard.#troubles.push(message.text());
    });
    page.on('pageerror', (error) => guard.#troubles.push(String(error)));
    return guard;
  }

  /** What has been noted until now. */
  get troubles(): readonly string[] {
    return this.#troubles;
  }
}

function watchViolations(): void {
  const { tellViolation } = globalThis as unknown as { tellViolation: (what: string) => void };
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    tellViolation(`${violatedDirective} ${blockedURI} ${sample}`),
  );
}
