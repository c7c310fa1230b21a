import type { ReactiveControllerHost } from 'lit';
import { ActionController } from '../controllers/action-controller.js';
import { saveFile } from '../internal/download.js';

interface Wanted {
  /** Without it, the document's PDF. */
  readonly attachmentId: string | undefined;
  readonly name: string;
}

/** Files on their way to the customer: one at a time, busy while it lasts, and said when it failed. */
export class Files {
  readonly #action: ActionController<[Wanted], void>;
  #latest: string | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, fetchFile: (attachmentId?: string) => Promise<Blob>) {
    this.#action = new ActionController(host, 'invoices.file', async ({ attachmentId, name }) => saveFile(await fetchFile(attachmentId), name));
  }

  /** What is being fetched: an attachment's id, or `pdf`. */
  get fetching(): string | undefined {
    return this.#action.running ? this.#latest : undefined;
  }

  /** What could not be fetched. */
  get failed(): string | undefined {
    return this.#action.error ? this.#latest : undefined;
  }

  download(attachmentId: string | undefined, name: string): void {
    if (this.#action.running) return;
    this.#latest = attachmentId ?? 'pdf';
    void this.#action.run({ attachmentId, name });
  }
}
