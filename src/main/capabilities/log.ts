let bugs = 0;

/** Without a log file the whole error goes to stderr. @returns the id that the person sees */
export function logToStderr(error: unknown): string {
  bugs += 1;
  const id = `${process.pid}-${bugs}`;
  process.stderr.write(`internal ${id}: ${error instanceof Error ? error.stack : String(error)}\n`);
  return id;
}
