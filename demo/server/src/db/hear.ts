import postgres from 'postgres';
import { listenerName } from './database.js';

const againMs = 1_000;

/** What is to be heard; `onListening` comes at first and after every lost connection. */
export interface Hearing {
  readonly channel: string;
  readonly onNotify: (payload: string) => void;
  readonly onListening: () => void;
}

/**
 * Hears NOTIFY on a connection of its own, tried again every second for as long as the server is away: the driver's own `listen` tries once.
 * Answers how to stop.
 */
export async function hear(url: string, { channel, onNotify, onListening }: Hearing): Promise<() => Promise<void>> {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  // `onnotify` is what the driver's `listen` is made of; its types leave it out
  const options = {
    max: 1, max_lifetime: null, fetch_types: false, backoff: () => 0, connection: { application_name: listenerName }, onnotice: () => undefined,
    onnotify: (_channel: string, payload: string) => onNotify(payload),
    onclose: () => again(),
  };
  const sql = postgres(url, options);
  const listen = async (): Promise<void> => {
    await sql.unsafe(`listen ${channel}`);
    onListening();
  };
  const again = (): void => {
    if (stopped || timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      listen().catch(again);
    }, againMs);
  };
  await listen();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await sql.end({ timeout: 5 });
  };
}
