import { noChange } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';

/** Minutes and seconds that are left of a code, ticking by themselves as long as they are on the page. */
class CountdownDirective extends AsyncDirective {
  #timer: ReturnType<typeof setInterval> | undefined;
  #left: () => string = () => '';

  override render(expiresAt: string, clock: { readonly now: number }): unknown {
    this.#left = () => left(Date.parse(expiresAt) - clock.now);
    this.#tick();
    return this.#timer === undefined ? noChange : this.#left();
  }

  protected override disconnected(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  protected override reconnected(): void {
    this.#tick();
  }

  #tick(): void {
    this.#timer ??= setInterval(() => this.setValue(this.#left()), 1000);
  }
}

function left(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

export const countdown = directive(CountdownDirective);
