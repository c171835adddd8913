/** Headers that say what everybody knows, or what the heading above them says. A word of the field is in the glossary. */
export const PLAIN_HEADERS: readonly string[] = [
  ...['', '#', 'No.', 'Action', 'Change', 'change', 'Column', 'Constants', 'Country', 'Date', 'Day'],
  ...['Days', 'Decide', 'Done', 'Encoding', 'Evidence', 'Field', 'Figure', 'File', 'File:line', 'Files', 'Folder'],
  ...['From', 'How', 'Kind', 'Line', 'Meaning', 'Means', 'Message', 'Method', 'Month', 'Month from', 'Name'],
  ...['Note', 'Parameter', 'Part', 'PDF', 'Period', 'Reason', 'Says', 'Severity', 'Size', 'State', 'Status'],
  ...['Step', 'Subject', 'Text', 'Unit', 'Value', 'Way', 'What', 'What it is', 'Why', 'Why it was made', 'Why not'],
  ...['After', 'after', 'Before', 'before', 'After, file', 'After, line', 'Before, file', 'Before, line', 'Then', 'By'],
  ...['Hash after', 'Hash before', 'Here', 'The store says', 'Read as', 'Known since', 'Last', 'Last match'],
  ...[
    'Exported (UTC)',
    'Finalised (UTC)',
    'Imported (UTC)',
    'Made (UTC)',
    'Of (UTC)',
    'Saved',
    'Trained',
    'When (UTC)',
  ],
  ...['Recorded by', 'Whose', 'Also written', 'Take back', 'What is in doubt', 'What it found', 'Check', 'Shared'],
  ...['The same as, by a like name', 'From league', 'Last season', 'Seasons', 'League', 'Club', 'Team', 'Team or club'],
  ...['Opponent', 'Match', 'Matches', 'of matches', 'Share of matches, %', 'Fixture', 'Fixtures', 'Home', 'Away'],
  ...['Outcome', 'Result', 'Results', 'Results that count', 'Goals', 'Goals a match', 'Goals of a match', 'In 30 days'],
  ...['Probability', 'Mean', 'Sum', 'First', 'Second', 'Against', 'Forecast', 'Expected', 'expected', 'Came', 'came'],
  ...['Said, %', 'Its %', 'Exactly', 'Right', 'Right picks', 'Right on average', 'Right in set B', 'All right, set B'],
  ...[
    'All covered',
    'Jackpots all right',
    'Slates all right',
    'Slates, came',
    'Slates, expected',
    'P(that many or more)',
  ],
  ...['so many or fewer', 'so many or more', 'Home wins less away wins, %', 'How it did', 'In words', 'The set is'],
  ...['Against the market, log loss', 'Before calibration', 'Brier of one outcome', 'Log loss B', 'Log loss against'],
  ...['Log loss saved, %', 'Largest change', 'Learned from', 'Fitted on all', 'Tried', 'Chosen'],
  ...['vs in use', 'vs power', 'No solution'],
  ...['Read whole'],
  ...['Restore'],
  ...['Delete'],
  ...['In use'],
  ...['Default'],
  ...['Changed'],
  ...['When, UTC'],
  ...['What changed'],
  ...['Open'],
  ...['Leave out'],
];

/** Headings of parts of pages that need no term. */
export const PLAIN_HEADINGS: readonly string[] = [
  ...['About this installation', 'Again from the raw files', 'Against this store', 'Are these the same clubs?'],
  ...['As it was hashed', 'Can these strengths be made again?', 'Changes to stored values', 'Compare two versions'],
  ...['Constants and priors', 'Differences', 'Does the dependence of low scores add anything?', 'Entries', 'Figures'],
  ...['Files', 'For another store, and from one', 'How the market is blended in', 'Issues by rule'],
  ...['Keys known in this store', 'Names to look at', 'Other ways to calibrate: shown, not used', 'Refused files'],
  ...[
    'Strength carried over from linked leagues',
    'Text in the file',
    'The first five matches as understood',
    'The rule',
  ],
  ...['The seven places', 'The whole store', 'What a forecast is worth', 'What it does to a forecast'],
  ...['What it was made from', 'What stays on this machine', 'What this record can show', 'Why this weight'],
  ...['What a change would do'],
  ...['Change it'],
  ...['Stores'],
];

/** Capitals that name forms of files, units and times, not terms of the field. */
export const PLAIN_CAPITALS: readonly string[] = [
  ...['CSV', 'JSON', 'PDF', 'SVG', 'PNG', 'UTC', 'ISO', 'SHA', 'YYYY', 'MM', 'DD', 'MB', 'GB', 'NOT', 'POST'],
  ...['INPUT', 'TEXTAREA', 'SELECT'],
];
