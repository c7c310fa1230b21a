import type { ResourceState } from '@kvitt/core/resource.js';
import type { Session, Thread, ThreadPlace, ThreadResource } from '@kvitt/core/session/session.js';
import type { ReactiveControllerHost } from 'lit';
import { ResourceController } from './resource-controller.js';

/** An element that shows one thread. */
interface Host extends ReactiveControllerHost, HTMLElement {
  readonly thread?: Thread | undefined;
  readonly conversationId?: string | undefined;
  readonly invoiceId?: string | undefined;
}

/** The thread that an element shows: given by property, else named by its id, else the one about an invoice, or about the customer's matters in general. */
export class ThreadController extends ResourceController<Thread, ThreadResource> {
  readonly #about: Host;

  constructor(host: Host) {
    super(host, (session) => wanted(host, session));
    this.#about = host;
  }

  override get state(): ResourceState<Thread> {
    const { thread } = this.#about;
    return thread ? { status: 'ready', value: thread, asOf: 0, refreshing: false, origin: 'fetch' } : super.state;
  }

  /** Where a message of this element's goes. */
  get place(): ThreadPlace {
    return placeOf(this.#about);
  }
}

function wanted(host: Host, session: Session): ThreadResource | undefined {
  return host.thread ? undefined : session.conversations.thread(placeOf(host));
}

function placeOf({ conversationId, invoiceId }: Host): ThreadPlace {
  if (conversationId) return { conversationId };
  return { subject: invoiceId ? { invoiceId } : {} };
}
