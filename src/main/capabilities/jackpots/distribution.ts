import type { CoveragePlan, SetDistribution } from '../../../contract';
import { likeliestOutcome } from '../../core/jackpot/picks';
import type { Outcome } from '../../core/words/outcomes';
import { SET_IDS, type SetId } from '../../core/words/sets';
import { jackpotDesk, type ChangedPick } from '../../db/repositories/jackpot-desk';
import type { JackpotRow } from '../../db/repositories/jackpots';
import type { JackpotContent, Picks } from '../../export/jackpot-content';
import { distributionsOf as distributionsOfContent, planOf as planOfContent } from '../../export/jackpot-figures';
import type { Reading } from '../capability';
import { covarianceOf, readJackpot } from './read-jackpot';

/** The outcome picked in each fixture, by set: the likeliest unless a person has changed it. */
export function picksOfContent(
  { fixtures, predictions }: Pick<JackpotContent, 'fixtures' | 'predictions'>,
  changes: readonly ChangedPick[],
): Picks {
  const pick = (set: SetId, index: number): Outcome => {
    const { order } = fixtures[index]!;
    const changed = changes.find((each) => each.set === set && each.order === order);
    return changed?.outcome ?? likeliestOutcome(predictions[index]!.sets[set]);
  };
  return Object.fromEntries(SET_IDS.map((set) => [set, fixtures.map((_, index) => pick(set, index))])) as Picks;
}

/** What a jackpot says and its picks: of a finalised one those that were locked with it. */
export function readPicks(context: Reading, row: JackpotRow): { content: JackpotContent; picks: Picks } {
  const { content } = readJackpot(context, row);
  const changes = row.status === 'finalized' ? [] : jackpotDesk(context.db).picks(row.id);
  return { content, picks: content.picks ?? picksOfContent(content, changes) };
}

/** How many picks of each set come right, exactly, and how far the chance of all may be off. */
export function distributionsOf(context: Reading, row: JackpotRow): SetDistribution[] {
  const { content, picks } = readPicks(context, row);
  return distributionsOfContent(content, picks, (id) => covarianceOf(context, id));
}

/** The best singles, doubles and trebles of one set for a number of lines, with what other numbers would cover. */
export function planOf(context: Reading, row: JackpotRow, set: SetId, lines: number): CoveragePlan {
  const { content, picks } = readPicks(context, row);
  return planOfContent(content, picks, set, lines);
}
