import { inGroup } from './term';

/** Matches, files and names. */
export const DATA_TERMS = inGroup('data', [
  {
    id: 'store',
    name: 'Store',
    meaning:
      'The one file in which everything lies: matches, models, jackpots, reports, log. Copying it copies all; nothing of it leaves this machine by itself.',
    seen: ['health', 'settings'],
  },
  {
    id: 'demo-league',
    name: 'Demo league',
    also: ['demo'],
    meaning:
      'Two divisions of clubs that do not exist, ten seasons each, generated on this machine with known true probabilities and planted faults: to try everything before importing anything.',
    seen: ['coverage'],
  },
  {
    id: 'coverage',
    name: 'Coverage',
    meaning:
      'Which share of a season’s matches the store has, and what odds stand beside them. Leagues down, seasons across.',
    seen: ['coverage'],
  },
  {
    id: 'import',
    name: 'Import',
    also: ['Imports', 'pre-flight', 'dry run'],
    meaning:
      'Reading files into the store. It first shows what it would do (rows, faults, unknown names) and changes nothing until one agrees. Importing a file again adds nothing twice.',
    seen: ['imports'],
  },
  {
    id: 'issue',
    name: 'Issue',
    also: ['Issues', 'Rule'],
    meaning:
      'Something in a file that is not as it should be, with its file, line, the rule it breaks, and what was done about it.',
    seen: ['issues'],
  },
  {
    id: 'correction',
    name: 'Correction',
    also: ['Corrections'],
    meaning:
      'A stored value that a later file told otherwise, with both values and where each stood. Nothing is overwritten without a trace.',
    seen: ['corrections'],
  },
  {
    id: 'spelling',
    name: 'Spelling',
    also: ['Spellings', 'Recorded spellings', 'Also spelt', 'Known spellings'],
    meaning:
      'A name under which files or lists know a team. Common ones come with the application; others are recorded once a person has answered what they mean.',
    seen: ['spellings', 'known'],
  },
  {
    id: 'review',
    name: 'Review queue',
    also: ['Review'],
    meaning:
      'Names that might be a club already known. What speaks for and against each stands side by side; a person decides, and until then the name is a team of its own.',
    seen: ['review'],
  },
  {
    id: 'doubt',
    name: 'Doubt',
    also: ['Doubts'],
    meaning:
      'A suspicion over the whole store: a match told twice, a club twice on a day, a season larger than its league, one name under two spellings. Open doubts stand on the model’s card and in every report.',
    seen: ['doubts'],
  },
  {
    id: 'in-fits',
    name: 'In fits',
    meaning:
      'Whether models learn from a match. Matches that were abandoned, awarded or are in doubt stay out, and a person may leave any match out or take it in, with a reason.',
    seen: ['coverage', 'doubts'],
  },
  {
    id: 'mapping',
    name: 'Mapping',
    meaning: 'What the columns of a table from elsewhere mean. It is asked once and remembered by the table’s header.',
    seen: ['imports'],
  },
  {
    id: 'data-snapshot',
    name: 'Snapshot',
    meaning:
      'The matches a model was trained on, stored whole under their hash. Whatever happens to the store later, the model can be made again from it.',
    seen: ['card', 'history'],
  },
  {
    id: 'season',
    name: 'Season',
    also: ['Seasons with odds'],
    meaning:
      'The matches of a league from summer to summer, or of a calendar year where it is played so. Named by its years, as 2023-24.',
    seen: ['coverage'],
  },
]);
