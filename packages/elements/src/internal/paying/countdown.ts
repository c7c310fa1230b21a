import { noChange } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';

/** Minutes and seconds that are left of a code, ticking by themselves as long as they are on the page; what zero means is for `onEnd` to find out. */
class CountdownDirective extends AsyncDirective {
  #timer: ReturnType<typeof setInterval> | undefined;
  #expiresAt = '';
  /** Whose end has been told. */
  #ended = '';
  #left: () => number = () => 0;
  #onEnd: (() => void) | undefined;

  override render(expiresAt: string, clock: { readonly now: number }, onEnd?: () => void): unknown {
    this.#expiresAt = expiresAt;
    this.#left = () => Math.max(0, Math.ceil((Date.parse(expiresAt) - clock.now) / 1000));
    this.#onEnd = onEnd;
    this.#start();
    return this.#timer === undefined ? noChange : clockFace(this.#left());
  }

  protected override disconnected(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  protected override reconnected(): void {
    this.#start();
  }

  #start(): void {
    this.#timer ??= setInterval(() => this.#tick(), 1000);
  }

  #tick(): void {
    const left = this.#left();
    this.setValue(clockFace(left));
    if (left > 0 || this.#ended === this.#expiresAt) return;
    this.#ended = this.#expiresAt;
    this.#onEnd?.();
  }
}

function clockFace(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

export const countdown = directive(CountdownDirective);
