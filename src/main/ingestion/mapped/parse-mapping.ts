import { z } from 'zod';
import { ColumnMapping } from '../../../contract';

/** A stored column mapping. @throws {z.ZodError} when it is none */
export const parseMapping = (json: string): ColumnMapping => ColumnMapping.parse(z.json().parse(JSON.parse(json)));

/** The stored names of a header. @throws {z.ZodError} when it is none */
export const parseHeader = (json: string): string[] => z.array(z.string()).parse(JSON.parse(json));
