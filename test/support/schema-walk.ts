import type { z } from 'zod';

/** A part of a schema, with where it stands: `fixtures[].home`. */
export interface SchemaPart {
  readonly at: string;
  readonly schema: z.ZodType;
}
/** The definition of a schema as zod keeps it, as far as it is walked here. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly items?: readonly z.ZodType[];
  readonly rest?: z.ZodType | null;
  readonly options?: readonly z.ZodType[];
  readonly innerType?: z.ZodType;
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly out?: z.ZodType;
}
const SCALARS: ReadonlySet<string> = new Set(['string', 'number', 'boolean', 'null', 'enum', 'literal', 'transform']);

const definitionOf = (schema: z.ZodType): Definition => (schema as unknown as { def: Definition }).def;

/** Every part of a schema, itself first. @throws {Error} one of a kind that is not known here */
export function partsOf(schema: z.ZodType, at = ''): SchemaPart[] {
  const { type, ...def } = definitionOf(schema);
  const below = Object.entries(def.shape ?? {}).map(
    ([name, part]) => [part, at === '' ? name : `${at}.${name}`] as const,
  );
  const inside = [def.innerType, def.in, def.out, ...(def.options ?? [])].filter((part) => part !== undefined);
  const many = [def.element, def.keyType, def.valueType, def.rest ?? undefined, ...(def.items ?? [])].filter(
    (part) => part !== undefined,
  );
  const parts = [
    ...below.map(([part, where]) => partsOf(part, where)),
    ...inside.map((part) => partsOf(part, at)),
    ...many.map((part) => partsOf(part, `${at}[]`)),
  ].flat();
  if (parts.length === 0 && !SCALARS.has(type) && type !== 'object') throw new Error(`${at}: a schema of ${type}`);
  return [{ at, schema }, ...parts];
}

/** What a schema is: `string`, `array`, … */
export const typeOf = (schema: z.ZodType): string => definitionOf(schema).type;
