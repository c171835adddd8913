import type { Lesson } from './lesson';

const BRENT = '--league E1 --season 2015-16 --date 2016-05-07 --home Brentford --away Burnley';

/** Commands about files, matches and names: an example and the next step of each. */
export const DATA_LESSONS: Readonly<Record<string, Lesson>> = {
  import: ['import seasons/ --dry-run', 'the same without --dry-run, then jackpot review list'],
  status: ['status', 'jackpot train --all where matches are newer than the models'],
  doubts: ['doubts --league E0', 'jackpot team merge, where two names are one club'],
  issues: ['issues --severity error', 'jackpot match include, where a rule was too strict'],
  matches: ['matches --league E0 --season 2023-24', 'jackpot export matches --out m.csv for all of them'],
  corrections: ['corrections --league E0', 'jackpot import with the file that is right, last'],
  'match include': [`match include ${BRENT} --reason "played, the file was wrong"`, 'jackpot train --all'],
  'match exclude': [`match exclude ${BRENT} --reason "played by the reserves"`, 'jackpot train --all'],
  'match undecide': [`match undecide ${BRENT} --reason "the rules are right"`, 'jackpot train --all'],
  'mapping suggest': ['mapping suggest other.csv --out mapping.json', 'look at it, then jackpot mapping preview'],
  'mapping preview': ['mapping preview other.csv --mapping mapping.json', 'jackpot mapping save with the same'],
  'mapping save': ['mapping save other.csv --mapping mapping.json', 'jackpot import other.csv'],
  'mapping list': ['mapping list', 'jackpot settings export settings.json takes them to another store'],
  teams: ['teams --league E0', 'jackpot team history tells how they came to be'],
  'team merge': [
    'team merge --league E0 --from "Man Utd" --into "Man United" --reason "one club"',
    'jackpot train --all',
  ],
  'team split': ['team split --league E0 --spelling "Man Utd" --reason "two clubs"', 'jackpot train --all'],
  'team history': ['team history', 'jackpot team split takes a merge back'],
  'alias list': ['alias list', 'jackpot aliases export aliases.json takes them to another store'],
  'alias add': ['alias add --league E0 --spelling Spurs --team Tottenham --reason "common name"', 'jackpot alias list'],
  'review list': ['review list', 'jackpot review same-as or confirm, one answer a name'],
  'review settle': ['review settle --reason "as suggested"', 'jackpot review list for what is left'],
  'review confirm': ['review confirm --league E0 --spelling Luton --reason "a club of its own"', 'jackpot review list'],
  'review same-as': [
    'review same-as --league E0 --spelling "Nottm Forest" --team "Nott\'m Forest" --reason "one club"',
    'jackpot review list',
  ],
  'club list': ['club list', 'jackpot club link-suggested'],
  'club link': ['club link --name Luton --team E0:Luton E1:Luton --reason "promoted 2023"', 'jackpot train --all'],
  'club link-suggested': ['club link-suggested --reason "one name in both leagues"', 'jackpot train --all'],
  'club unlink': ['club unlink --league E1 --team Luton --reason "not that club"', 'jackpot train --all'],
  'spellings list': ['spellings list', 'jackpot spellings off, where you want every name asked'],
  'spellings on': ['spellings on --reason "names are common ones"', 'jackpot review list'],
  'spellings off': ['spellings off --reason "names of our own"', 'jackpot review list'],
};
