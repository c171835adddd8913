import { z } from 'zod';
import { SpellingDecision } from '../../../contract';
import { readJson } from '../command/files';

/** What spellings mean, from a file. @throws {UserError} bad-file */
export const readDecisions = (path: string): SpellingDecision[] =>
  readJson(path, z.array(SpellingDecision), 'a list of {league, spelling, team, reason}');
