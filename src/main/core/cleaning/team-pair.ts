import { rejectRow, type CleaningIssue } from './issue';
import { isDamagedText, isTeamName, type TeamName } from './team-names';

export interface TeamCell {
  readonly team: TeamName;
  readonly raw: string;
  readonly column: string;
}

/** Why two cells are not the two clubs of a match, or null when they are. */
export function findTeamProblem(line: number, home: TeamCell, away: TeamCell): CleaningIssue | null {
  for (const { team, raw, column } of [home, away]) {
    if (team.name === '') return rejectRow(line, column, 'team-missing', raw, `no club in ${column}`);
    if (isTeamName(team.name)) continue;
    const what = isDamagedText(team.name)
      ? `damaged text: a letter of ${team.name} was lost when the file was saved`
      : "no club's name";
    return rejectRow(line, column, 'team-invalid', raw, `${column} is ${what}`);
  }
  if (home.team.key !== away.team.key) return null;
  return rejectRow(line, away.column, 'plays-itself', away.raw, `${home.team.name} cannot play itself`);
}
