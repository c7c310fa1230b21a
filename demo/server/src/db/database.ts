/** A row as PostgreSQL answers it; `query` is told its shape by whom wrote the SQL. */
export type Row = Readonly<Record<string, unknown>>;

/** Something that SQL can be sent to: the database, or one transaction of it. */
export interface Queries {
  /** Runs one statement with `$1`-style parameters; JSON is passed as text and cast in the SQL (`$1::text::jsonb`). */
  query<Answer extends object = Row>(sql: string, parameters?: readonly Parameter[]): Promise<readonly Answer[]>;
}

export type Parameter = string | number | boolean | null;

/** PostgreSQL, embedded or real: the SQL of this server stays within what version 15 knows. */
export interface Database extends Queries {
  /** Commits what `work` did, or nothing of it when it throws. */
  transaction<Answer>(work: (transaction: Queries) => Promise<Answer>): Promise<Answer>;
  /** Runs several statements without parameters. */
  run(sql: string): Promise<void>;
  /** Does something while no other process does such a thing to this database; the others wait. */
  alone<Answer>(work: () => Promise<Answer>): Promise<Answer>;
  /** Hears NOTIFY on a channel; `onListening` is called at first and after every lost connection, because what came in between was not heard. */
  listen(channel: string, onNotify: (payload: string) => void, onListening: () => void): Promise<void>;
  close(): Promise<void>;
}

/** All tables live in a schema of their own, so that a shared database keeps its other ones. */
export const schema = 'kvitt_demo';

/** The name under which PostgreSQL knows a process that is up and listening (`pg_stat_activity`). */
export const listenerName = 'kvitt_demo_feed';

/** The database of DATABASE_URL cannot be used; said in words by main. */
export class DatabaseUnusable extends Error {}

/** The driver's words for a lost connection, and PostgreSQL's: shutting down or starting, full, or tired of waiting for us. */
const awayCodes = [
  'CONNECTION_CLOSED', 'CONNECTION_DESTROYED', 'CONNECTION_ENDED', 'CONNECT_TIMEOUT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE',
  '57P01', '57P02', '57P03', '53300', '55000', '25P03',
];

/** Whether the database could not be reached: the same may work in a moment. */
export function isAway(problem: unknown): boolean {
  return problem instanceof Error && 'code' in problem && awayCodes.includes(String(problem.code));
}

/** Whether a statement was refused because a unique index already holds the value. */
export function isUniqueViolation(problem: unknown): boolean {
  return problem instanceof Error && 'code' in problem && problem.code === '23505';
}

/** Whether a statement was refused for a text that no record can hold: a NUL, half a character, or a forged cursor's date. */
export function isUnreadableText(problem: unknown): boolean {
  return problem instanceof Error && 'code' in problem && ['22007', '22008', '22009', '22021', '22P02', '22P05'].includes(String(problem.code));
}

/** The only row of an answer that always has one. */
export function only<Answer>(rows: readonly Answer[]): Answer {
  const [row] = rows;
  if (row === undefined) throw new Error('a statement that always answers a row answered none');
  return row;
}
