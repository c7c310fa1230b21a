import { html, nothing, type TemplateResult } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import { phoneIcon } from '../icon.js';

const patienceMs = 3_000;

/** How the link to an app is drawn. */
export interface AppLink {
  readonly address: string;
  readonly words: string;
  /** What to do when nothing opened. */
  readonly hint: string;
  readonly filled: boolean;
}

/** A link to an app. Nothing tells a page whether it opened: where the page is still looked at after a while, a hint stands below, and nothing has failed. */
class AppLinkDirective extends AsyncDirective {
  #link: AppLink | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #late = false;

  override render(link: AppLink): TemplateResult {
    if (this.#link?.address !== link.address) this.#late = false;
    this.#link = link;
    return this.#draw(link);
  }

  protected override disconnected(): void {
    clearTimeout(this.#timer);
  }

  #draw({ address, words, hint, filled }: AppLink): TemplateResult {
    return html`<a class="button button-wide ${filled ? 'button-primary button-big' : ''}" part="app" href=${address} @click=${() => this.#wait()}>${phoneIcon()}${words}</a>
      <p class="small soft center-text" role="status">${this.#late ? hint : nothing}</p>`;
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#hint(), patienceMs);
  }

  #hint(): void {
    this.#late = document.visibilityState === 'visible';
    if (this.#link) this.setValue(this.#draw(this.#link));
  }
}

export const appLink = directive(AppLinkDirective);
