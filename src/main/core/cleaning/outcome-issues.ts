import type { Remark } from './match-words';
import { canonicalize } from './canonicalize';
import type { ScoreCells, ScoreNames } from './clean-score';
import { rejectRow, type CleaningIssue } from './issue';

/** What is said of a final score that came about in extra time. @param ninety the score that is used instead, if any */
export function extraTimeIssue(
  { line, homeGoals, awayGoals }: ScoreCells,
  names: ScoreNames,
  remarks: readonly Remark[],
  ninety: Pick<ScoreCells, 'homeGoals' | 'awayGoals'> | null,
): CleaningIssue {
  const remark = remarks.find(({ words }) => words.isAfterExtraTime);
  const said = `${remark?.column ?? ''} reads ${canonicalize(remark?.text ?? '')}`;
  const text = `${homeGoals}-${awayGoals}`;
  const found = { line, column: names.homeGoals, severity: 'warning', text } as const;
  if (ninety) {
    const used = `${ninety.homeGoals}-${ninety.awayGoals}`;
    const isSame = used === text;
    const message = isSame
      ? `${said}: ${used} stood after 90 minutes`
      : `${said}: ${used} after 90 minutes is used, not ${text}`;
    return { ...found, rule: 'score-after-ninety', action: isSame ? 'flagged' : 'repaired', message };
  }
  const message = `${said}: ${text} is no score of 90 minutes`;
  return { ...found, rule: 'score-after-extra-time', action: 'flagged', message };
}

/** A score that was not decided by 90 minutes of play, as a remark says. */
export const abandoned = (line: number, { column, text }: Remark): CleaningIssue => ({
  line,
  column,
  rule: 'match-abandoned',
  severity: 'warning',
  action: 'flagged',
  text,
  message: `${column} reads ${canonicalize(text)}: the score was not decided by 90 minutes of play`,
});

/** The issue of a match that was being played. */
export const underWay = (line: number, column: string, text: string): CleaningIssue => ({
  ...rejectRow(line, column, 'match-under-way', text, ''),
  severity: 'warning',
  message: `status ${text}: the match was being played when the file was made; import a later one`,
});

/** The same for a row of which {@link readOutcome} says so. */
export function underWayBy(line: number, remarks: readonly Remark[], names: ScoreNames, text: string): CleaningIssue {
  const remark = remarks.find(({ words }) => words.status === 'under way');
  return underWay(line, remark?.column ?? names.homeGoals, remark?.text ?? text);
}
