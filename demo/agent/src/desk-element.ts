import { KvittError } from '@kvitt/core/error.js';
import { LocaleController } from '@kvitt/elements';
import { common } from '@kvitt/elements/locales/en/common.js';
import { LitElement } from 'lit';
import { wordsIn, type Words } from './words/words.js';

/** What the agent's elements share: the desk's words in the page's language, and the page's own styles, since they render into it. */
export abstract class DeskElement extends LitElement {
  protected readonly locale = new LocaleController(this, 'common', common);

  protected override createRenderRoot(): this {
    return this;
  }

  protected get words(): Words {
    return wordsIn(this.locale.lang);
  }

  /** What is said of something that went wrong: the backend's own words, where it has some. */
  protected trouble(thrown: unknown): string {
    return KvittError.from(thrown).userMessage ?? this.words.failed;
  }
}
