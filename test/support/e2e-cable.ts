import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What lies between customers and the server. Cut, it breaks every connection and lets none through, as a dead network does. */
export class Cable {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #isCut = false;

  constructor(serverPort: () => number) {
    this.#server = createServer((near) => (this.#isCut ? near.destroy() : this.#join(near, connect(serverPort(), '127.0.0.1'))));
  }

  /** Answers the port at the customers' end. */
  async lay(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return (this.#server.address() as AddressInfo).port;
  }

  cut(): void {
    this.#isCut = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  mend(): void {
    this.#isCut = false;
  }

  /** Takes it away for good. */
  remove(): void {
    this.cut();
    this.#server.close();
  }

  #join(near: Socket, far: Socket): void {
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        this.#sockets.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  }
}
