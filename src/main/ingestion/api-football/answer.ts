import { z } from 'zod';
import { canonicalize } from '../../core/cleaning/canonicalize';
import { UserError } from '../../core/words/errors';

const LONGEST_QUOTE = 300;

const Answer = z.object({
  get: z.string(),
  parameters: z.unknown().optional(),
  errors: z.unknown().optional(),
  results: z.unknown().optional(),
  paging: z.unknown().optional(),
  response: z.array(z.unknown()),
});
const Paging = z.object({ current: z.number(), total: z.number() });

/** One answer of API-Football v3 that is no refusal. */
export interface ApiAnswer {
  /** The question asked: `fixtures`, `odds`. */
  readonly get: string;
  /** The question's parameters in words, for messages: `date=2022-12-15`; may be empty. */
  readonly question: string;
  /** What `results` says; null when it says nothing. */
  readonly results: number | null;
  readonly paging: { readonly current: number; readonly total: number } | null;
  readonly entries: readonly unknown[];
}

/**
 * The answers a JSON file holds: one, or several saved together as an array.
 *
 * @throws {UserError} `bad-file` when the text is no JSON or no such answer, and when the provider refused a question,
 *   with its own words: it does so with `errors` an object and, at times, HTTP status 200
 */
export function readAnswers(text: string, name: string): ApiAnswer[] {
  const value = parseJson(text, name);
  const values = Array.isArray(value) ? (value as unknown[]) : [value];
  if (values.length === 0) throw new UserError('bad-file', `${name}: an empty JSON array, no answer of API-Football`);
  return values.map((one, index) => readAnswer(one, values.length === 1 ? name : `${name}, answer ${index + 1}`));
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = canonicalize((cause as Error).message).slice(0, LONGEST_QUOTE);
    const hint = 'Save the answer again as it came; an answer cut short cannot be read.';
    throw new UserError('bad-file', `${name}: not valid JSON: ${reason}`, hint, { cause });
  }
}

function readAnswer(value: unknown, where: string): ApiAnswer {
  const parsed = Answer.safeParse(value);
  const errors = errorsIn(parsed.success ? parsed.data.errors : (value as { errors?: unknown } | null)?.errors);
  if (errors !== '') {
    throw new UserError(
      'bad-file',
      `${where}: API-Football refused the request: ${errors}`,
      'Ask again and save the answer.',
    );
  }
  if (!parsed.success) {
    const hint = 'Import answers of API-Football, version 3, as they came: get, parameters, errors, response.';
    throw new UserError('bad-file', `${where}: JSON, but no answer of API-Football v3`, hint);
  }
  const { get, parameters, results, paging, response } = parsed.data;
  return {
    get,
    question: inWords(parameters, '='),
    results: typeof results === 'number' ? results : null,
    paging: Paging.safeParse(paging).data ?? null,
    entries: response,
  };
}

/** The provider's words; '' when there are none. `errors` is `[]` when all is well and an object when not. */
const errorsIn = (errors: unknown): string => inWords(errors, ': ');

function inWords(value: unknown, between: string): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value !== 'object' || value === null) return '';
  const isList = Array.isArray(value);
  const parts = Object.entries(value).map(([key, part]) => {
    const words = typeof part === 'string' ? part : (JSON.stringify(part) ?? '');
    return isList ? words : `${key}${between}${words}`;
  });
  return quote(parts.join(between === '=' ? '&' : '; '));
}

const quote = (text: string): string => {
  const words = canonicalize(text);
  return words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words;
};
