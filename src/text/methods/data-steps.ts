import type { MethodStep } from './method-step';

/** From files to matches. */
export const DATA_STEPS: readonly MethodStep[] = [
  {
    id: 'import',
    title: 'Import',
    does: [
      'Season files, folders and zips are read: football-data.co.uk in every layout, saved answers of API-Football, and any other table once its columns were mapped. Before anything is stored you see what would happen: matches, faults, unknown names.',
      'Each file is known by the hash of its bytes, each match by the file and line that told it. Reading a file again adds nothing twice.',
    ],
    doesNot: [
      'It fetches nothing: what is not on this machine is not there.',
      'It does not take a file of which a tenth of the rows cannot be used, unless you ask for the rest.',
    ],
    terms: ['import', 'mapping', 'coverage', 'store'],
    seen: ['coverage', 'imports'],
    command: 'jackpot import seasons/ --dry-run',
  },
  {
    id: 'clean',
    title: 'Clean',
    does: [
      'Every row goes through a stated list of rules: days that do not exist, scores that contradict each other, odds that no bookmaker gives, matches that were abandoned or awarded. What is found is kept with its line, its text and what was done.',
      'Fits leave out what the rules and the statuses leave out. You can overrule both for a match, with a reason.',
    ],
    doesNot: ['It corrects nothing by guessing: what cannot be read in one certain way stays out and says so.'],
    terms: ['issue', 'in-fits', 'correction', 'overround'],
    seen: ['issues', 'corrections'],
    command: 'jackpot issues',
  },
  {
    id: 'identity',
    title: 'Identity: one match, one club',
    does: [
      'One match is one match, whatever file, spelling or order of sides tells it again. Common other names of clubs are known; any other unknown name becomes a question, with the evidence for and against beside it, and one answer settles all that the same matches speak for.',
      'Clubs of different leagues of a country can be linked: a promoted club then starts from what it showed below.',
    ],
    doesNot: [
      'It never joins two clubs on likeness of names alone.',
      'It does not forget: merges and splits are recorded and can be taken back.',
    ],
    terms: ['spelling', 'review', 'doubt', 'linked-clubs'],
    seen: ['review', 'doubts', 'clubs'],
    command: 'jackpot review list',
  },
];
