import { setTimeout as pause } from 'node:timers/promises';
import { spawnServer, type ServerProcess } from '../support/server.js';
import { TestCustomer } from '../server/support/customer.js';
import { addTestSupplier, kill, openProcesses, type Processes } from '../server/support/processes.js';
import { Client } from './client.js';
import { memoryOf, print, printThreads, type Memory } from './report.js';
import { Talking, threads } from './talking.js';
import { Crediting } from './writer.js';

/** The feed reads again every 15 seconds whatever happens: what has not come by then is lost. */
const lastCallMs = 20_000;
const atATime = 25;

export interface Wanted {
  /** `changes` of invoices, or `chat`: messages, each client in a conversation of her own. */
  readonly mode: 'changes' | 'chat';
  readonly clients: number;
  readonly seconds: number;
  /** Changes told, or messages written, a second. */
  readonly rate: number;
}

/** Runs the load and prints what came of it; answers whether everything that was written arrived, and once. */
export async function load(wanted: Wanted): Promise<boolean> {
  const processes = await openProcesses();
  try {
    const started = await processes.start(2);
    await addTestSupplier(processes.database);
    return await run(processes, started, wanted);
  } finally {
    await processes.close();
  }
}

async function run(processes: Processes, started: readonly ServerProcess[], { mode, clients: count, seconds, rate }: Wanted): Promise<boolean> {
  const origins = started.map(({ origin }) => origin);
  const [steady, doomed] = started;
  if (!steady || !doomed) throw new Error('two processes were asked for');
  const clients = await openClients(processes, origins, count);
  const memory: Memory[] = started.map((server, index) => ({ name: index === 0 ? 'the one that stays' : 'the one that is killed', before: memoryOf(server) }));
  const customers = clients.map(({ customer }) => customer);
  const writer = mode === 'chat' ? await Talking.of(processes.database, customers, origins) : new Crediting(customers, origins);
  writer.start(rate);
  await pause((seconds * 1000) / 3);
  await kill(doomed);
  await pause((seconds * 1000) / 10);
  const again = await spawnServer({ DATABASE_URL: processes.url, PORT: new URL(doomed.origin).port });
  try {
    const rest = seconds * 1000 * (1 - 1 / 3 - 1 / 10);
    await pause(rest / 2);
    const halfway = memoryOf(steady);
    await pause(rest / 2);
    await writer.stop();
    const told = await everythingTold(processes, clients);
    memory.push({ name: 'started again', before: undefined, after: memoryOf(again) });
    memory[0] = { ...memory[0]!, halfway, after: memoryOf(steady) };
    const heard = clients.map((client) => client.heard);
    const isWhole = print({ seconds, rate, clients: heard, told, memory });
    if (!(writer instanceof Talking)) return isWhole;
    return printThreads({ ...(await threads(processes.database, writer)), repeats: writer.repeats, clients: heard, seconds }) && isWhole;
  } finally {
    clients.forEach((client) => client.close());
    await kill(again);
  }
}

/** One customer for each client, made as the demo's are made and signed in as at the portal. */
async function openClients({ database }: Processes, origins: readonly string[], count: number): Promise<readonly Client[]> {
  const clients: Client[] = [];
  const open = async (): Promise<void> => {
    for (let index = clients.length; index < count; index = clients.length) {
      const origin = origins[index % origins.length] ?? '';
      clients.length += 1;
      const client = new Client(await TestCustomer.of({ database, origin }), origins, index);
      clients[index] = client;
      await client.open();
    }
  };
  await Promise.all(Array.from({ length: atATime }, open));
  return clients;
}

/** A change as the outbox has it, and when its customer heard of it. */
export interface Told {
  readonly writtenAt: number;
  readonly heardAt: number | undefined;
}

/** Waits until everything has arrived, or nothing more does; the outbox alone knows what was committed. */
async function everythingTold({ database }: Processes, clients: readonly Client[]): Promise<readonly Told[]> {
  const heard = new Map(clients.map(({ customer, heard }) => [customer.id, heard.at]));
  const rows = await database.query<{ id: string; who: string; at: number }>(
    `select id::text, customer_id as who, (extract(epoch from at) * 1000)::float8 as at from outbox where customer_id like 'customer-%'`,
  );
  const told = (): readonly Told[] => rows.map(({ id, who, at }) => ({ writtenAt: at, heardAt: heard.get(who)?.get(Number(id)) }));
  const missing = (): number => told().filter(({ heardAt }) => heardAt === undefined).length;
  let left = missing();
  for (let until = Date.now() + lastCallMs; left > 0 && Date.now() < until;) {
    await pause(200);
    const now = missing();
    if (now < left) until = Date.now() + lastCallMs;
    left = now;
  }
  return told();
}
