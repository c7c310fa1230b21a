/** What the guard can compare; any other value has no version. */
interface Versioned {
  readonly id?: unknown;
  readonly version?: unknown;
}

/**
 * Which of two reads of one record holds. The higher version; without versions the one asked for later,
 * and `overtaken` says that `known` came while `answer` was on its way.
 */
export function newestOf<Value>(answer: Value, known: Value, overtaken: boolean): Value {
  const [asked, held] = [versionOf(answer), versionOf(known)];
  if (asked === undefined || held === undefined) return overtaken ? known : answer;
  return asked < held ? known : answer;
}

/** The same guard row by row: a row never goes back behind the version shown. */
export function newestRows<Row>(answer: readonly Row[], known: readonly Row[]): readonly Row[] {
  const held = new Map(known.map((row) => [idOf(row), row]));
  return answer.map((row) => newestOf(row, held.get(idOf(row)) ?? row, false));
}

/** Whether a change that only names a version tells nothing new. */
export function alreadyKnown(version: number | undefined, known: unknown): boolean {
  const held = versionOf(known);
  return version !== undefined && held !== undefined && held >= version;
}

function versionOf(value: unknown): number | undefined {
  const version = isRecord(value) ? value.version : undefined;
  return typeof version === 'number' ? version : undefined;
}

function idOf(value: unknown): unknown {
  return isRecord(value) ? value.id : undefined;
}

function isRecord(value: unknown): value is Versioned {
  return typeof value === 'object' && value !== null;
}
