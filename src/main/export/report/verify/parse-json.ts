import type { z } from 'zod';

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

/** A text as what it must be, or why it is not, naming the file. */
export function parseJson<S extends z.ZodType>(text: string, file: string, schema: S): Parsed<z.output<S>> {
  if (/"__proto__"\s*:/.test(text)) return { ok: false, problem: `${file} has a key __proto__` };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, problem: `${file} is not JSON` };
  }
  const result = schema.safeParse(json);
  if (result.success) return { ok: true, value: result.data };
  const issue = result.error.issues[0]!;
  return { ok: false, problem: `${file}: ${issue.path.join('.') || 'as a whole'}: ${issue.message}` };
}
