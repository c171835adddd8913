import { jackpotWriter } from '../../db/repositories/jackpots';
import type { Writing } from '../capability';
import { toDetail } from './detail';
import { findJackpot } from './find-jackpot';
import type { JackpotDetail } from '../../../contract';

/** Keep the chance of all picks with a jackpot that was just written, so that the list computes nothing. @returns the jackpot */
export function keepProbability(context: Writing, id: string): JackpotDetail {
  const now = toDetail(context, findJackpot(context, id));
  jackpotWriter(context.db).setProbability(id, now.jackpot.probabilityAll);
  return now;
}
