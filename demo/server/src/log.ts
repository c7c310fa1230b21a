/** What a line of the log may carry: ids and figures, never a name, an address or an amount. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** The structured log: one JSON object a line. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  error(event: string, problem: unknown, fields?: LogFields): void;
}

/** Writes lines with `write`, stamped by the wall clock because they are read beside other logs. */
export function jsonLog(write: (line: string) => void = (line) => process.stdout.write(`${line}\n`)): Log {
  const line = (level: string, event: string, fields: LogFields): void =>
    write(JSON.stringify({ at: new Date().toISOString(), level, event, ...fields }));
  return {
    info: (event, fields = {}) => line('info', event, fields),
    error: (event, problem, fields = {}) => line('error', event, { ...fields, ...described(problem) }),
  };
}

/** A database error's message may quote the row, so only its code is told. */
function described(problem: unknown): LogFields {
  if (!(problem instanceof Error)) return { problem: typeof problem };
  if ('code' in problem && typeof problem.code === 'string') return { problem: problem.name, code: problem.code };
  return { problem: problem.name, message: problem.message, stack: problem.stack };
}
