import { CERTAIN_ROWS_OF_A_SLIP, isSlip, rowsOf, spanOf, type DatesByShape, type SeenDate } from './date-uses';
import { seasonOf, seasonWindow, type SeasonWindow } from '../seasons/season';

/** Turned round, the days of one season seem to lie decades apart. */
const TURNED_ROUND = { mostDays: 400, fewestDays: 3000 } as const;

/**
 * Whether dates that begin with the year are those of the other cells turned round: each, read back, lies in a season
 * of those, and as it stands in none of them (or means the same day); or, where there are no others, all of them read
 * back lie in one season and as they stand decades apart.
 */
export function isTurnedRound(shapes: DatesByShape): boolean {
  const cells = shapes.find(({ shape }) => shape === 'year-first')?.cells ?? [];
  const hasWords = shapes.some(({ shape }) => shape === 'words' || shape === 'serial');
  if (cells.length === 0 || hasWords) return false;
  const back = cells.flatMap(({ cell }) => (cell.turnedRound === null ? [] : [cell.turnedRound]));
  if (shapes.length === 1) {
    const plain = cells.flatMap(({ cell }) => (cell.common === null ? [] : [cell.common]));
    return (
      plain.length > 0 &&
      back.length === cells.length &&
      spanOf(back) <= TURNED_ROUND.mostDays &&
      spanOf(plain) >= TURNED_ROUND.fewestDays
    );
  }
  const seasons = seasonsOf(shapes);
  const isBack = ({ cell }: SeenDate): boolean => cell.turnedRound !== null && isWithin(seasons, cell.turnedRound);
  const isPlain = ({ cell }: SeenDate): boolean =>
    cell.common !== null && cell.common !== cell.turnedRound && isWithin(seasons, cell.common);
  const [damaged, others] = [cells.filter(isBack), cells.filter((each) => !isBack(each))];
  const proof = damaged.filter((each) => !isPlain(each));
  return proof.length > 0 && isSlip(rowsOf(others), Math.max(rowsOf(proof), CERTAIN_ROWS_OF_A_SLIP));
}

/** The seasons of the cells that were not turned round; where all were, those read back are their own witnesses. */
export function seasonsOf(shapes: DatesByShape): SeasonWindow[] {
  const plain = shapes.find(({ shape }) => shape === 'year-last')?.cells ?? [];
  const days =
    plain.length > 0
      ? plain.flatMap(({ cell }) => (cell.common === null ? [] : [cell.common]))
      : shapes.flatMap(({ cells }) => cells.map(({ cell }) => cell.turnedRound!));
  return [...new Set(days.map((day) => seasonOf([day])))].map(seasonWindow);
}

export const isWithin = (windows: readonly SeasonWindow[], day: number): boolean =>
  windows.some(({ from, to }) => day >= from && day <= to);
