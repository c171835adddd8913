import { mutantsOf } from '../list.mjs';

export default mutantsOf(
  'src/main/ingestion/match/merge.ts',
  ['test/ingestion/merge.test.ts'],
  [
    ['const FAR_MORE = 2;', 'const FAR_MORE = 2.01;', 'twice as many results count'],
    ['const FAR_MORE = 2;', 'const FAR_MORE = 1.99;', 'fewer than twice as many results decide nothing'],
    [
      '> SAME_MATCH_DAYS) return 0;',
      '>= SAME_MATCH_DAYS) return 0;',
      'files that saw within three days saw about as far',
    ],
    ['> SAME_MATCH_DAYS) return 0;', '> SAME_MATCH_DAYS + 1) return 0;', 'files four days apart did not see as far'],
    [
      "if (a.lastResult === '' || b.lastResult === '') return 0;",
      "if (a.lastResult === '') return 0;",
      'a file without results saw nothing',
    ],
    ['if (more !== 0) return more;', '', 'of two dates the statement that says more is believed'],
    ['return trust(next.fileId, known.fileId);', 'return 0;', 'the calendar tells which date is right'],
    [
      'return trust(next.fileId, known.fileId);',
      'return trust(known.fileId, next.fileId);',
      'the calendar speaks for the file that is right',
    ],
    ['differing.every((field) => PLACE.has(field));', 'true;', 'another score is no question of dates'],
    [
      'compare(b.lastResult, a.lastResult) || b.results - a.results;',
      'b.results - a.results;',
      'a later result counts before more of them',
    ],
    [
      'compare(b.lastResult, a.lastResult) || b.results - a.results;',
      'compare(b.lastResult, a.lastResult);',
      'of two that saw a day the one with more results is believed',
    ],
    [
      'differing.length === 0 && a.sha256 > b.sha256 ? known : next',
      'next',
      'files that say the same leave no trace of their order',
    ],
    ['return after > before ? next : known;', 'return next;', 'a score is never taken back'],
    ["match.oddsKind === 'closing' ? 2 : 1)", '1)', 'a closing price gives way to no earlier one'],
    [
      'providerId: next.providerId ?? known.providerId,',
      'providerId: known.providerId,',
      'a match keeps the number it has now',
    ],
    [
      "fields: ['status', 'homeGoals', 'awayGoals', 'exclusion', 'neutral', 'matchDate', 'season'],",
      "fields: ['status', 'homeGoals', 'awayGoals', 'exclusion', 'matchDate', 'season'],",
      'a difference in the ground is one',
    ],
    [
      'if (known.homeGoals !== null && match.homeGoals !== null) add(',
      'if (match.homeGoals !== null) add(',
      'what is filled in is no correction',
    ],
    ['if (SETTLED.has(known.status)) add(', 'add(', 'a match that is played now was not corrected'],
    ['  if (isFlipped) return changes;\n', '', 'sides that are exchanged change no score'],
    ['return said(next) > said(known) ? next : known;', 'return next;', 'the order of rows decides nothing'],
    ['Object.values(statistics).filter((count) => count !== null).length', '1', 'the fuller counts are kept'],
  ],
);
