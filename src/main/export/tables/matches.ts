import { bySeason, countBySeason } from './by-season';
import { column, type ExportTable } from './export-table';
import { FIXTURE } from './shared-columns';

export const matches: ExportTable = {
  id: 'matches',
  title: 'Matches',
  about:
    'Every match of the store as it is believed today, with its prices, what keeps it out of fits, and the file and line that its result and its prices came from.',
  order: ['league', 'season', 'date', 'home', 'away'],
  filters: ['leagues', 'seasons', 'dates'],
  columns: [
    ...FIXTURE,
    column('league_name', 'text', 'Name of the league.'),
    column('country', 'text', 'Country of the league.'),
    column('status', 'text', 'finished, scheduled, postponed, cancelled, abandoned or awarded.'),
    column('home_goals', 'whole', 'Goals of the club at home after 90 minutes; empty without a score.', 'goals'),
    column('away_goals', 'whole', 'Goals of the club away after 90 minutes; empty without a score.', 'goals'),
    column('neutral', 'truth', 'Whether it was played on neutral ground.'),
    column('odds_home', 'number', 'Price of a home win; empty where no file has usable prices.', 'decimal odds'),
    column('odds_draw', 'number', 'Price of a draw.', 'decimal odds'),
    column('odds_away', 'number', 'Price of an away win.', 'decimal odds'),
    column('odds_kind', 'text', 'closing or pre-closing.'),
    column('odds_source', 'text', 'Whose prices they are.'),
    column(
      'used',
      'truth',
      'Whether fits use the match: finished, and not kept out by a rule, a suspicion or a person.',
    ),
    column('exclusion', 'text', 'Rule of cleaning that keeps it out of fits; empty for none.'),
    column('suspicion', 'text', 'Why it may be another match told again; empty for none.'),
    column('decision', 'text', 'include or exclude, where a person overruled the two.'),
    column('decision_reason', 'text', 'Why the person did.'),
    column('home_spelling', 'text', 'The home club as the file spells it, where that is not its name.'),
    column('away_spelling', 'text', 'The away club as the file spells it, where that is not its name.'),
    column('provider_id', 'text', 'Number of the match at its provider; empty where it has none.'),
    column('file', 'text', 'File that the result came from.'),
    column('line', 'whole', 'Line of that file.'),
    column('file_sha256', 'text', 'SHA-256 of that file.'),
    column('odds_file', 'text', 'File that the prices came from; empty without prices.'),
    column('odds_line', 'whole', 'Line of that file.'),
    column('odds_file_sha256', 'text', 'SHA-256 of that file.'),
  ],
  rows: bySeason((reads) => reads.matches),
  count: countBySeason((reads) => reads.countMatches),
};
