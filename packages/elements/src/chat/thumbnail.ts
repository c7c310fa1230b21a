import { fileType, telltaleBytes } from '@kvitt/core/model/file-type.js';
import { html, nothing } from 'lit';
import { AsyncDirective, directive, type DirectiveResult } from 'lit/async-directive.js';

/** A picture as large as a hand; its bytes come through the session, are what they say, and are forgotten with the message. */
class Thumbnail extends AsyncDirective {
  #address: string | undefined;
  /** Of the fetch that is under way, or was; a message that leaves the page and comes back asks anew. */
  #visit: object | undefined;
  #again: (() => void) | undefined;

  render(fetch: () => Promise<Blob>, name: string): unknown {
    this.#again = () => void this.#show(fetch, name);
    if (!this.#visit) this.#again();
    return drawn(this.#address, name);
  }

  override reconnected(): void {
    this.#again?.();
  }

  override disconnected(): void {
    if (this.#address) URL.revokeObjectURL(this.#address);
    this.#address = this.#visit = undefined;
    this.setValue(nothing);
  }

  async #show(fetch: () => Promise<Blob>, name: string): Promise<void> {
    const visit = (this.#visit = {});
    const picture = await fetch().then(pictureOf, () => undefined);
    if (!picture || visit !== this.#visit) return;
    this.#address = URL.createObjectURL(picture);
    this.setValue(drawn(this.#address, name));
  }
}

/** What is no picture by its own bytes is shown as none. */
async function pictureOf(file: Blob): Promise<Blob | undefined> {
  const type = fileType(new Uint8Array(await file.slice(0, telltaleBytes).arrayBuffer()));
  return type?.startsWith('image/') ? new Blob([file], { type }) : undefined;
}

function drawn(address: string | undefined, name: string): unknown {
  return address ? html`<img class="thumbnail" part="picture" src=${address} alt=${name} />` : nothing;
}

export const thumbnail: (fetch: () => Promise<Blob>, name: string) => DirectiveResult = directive(Thumbnail);
