import { mutantsOf } from '../list.mjs';

const HIDDEN = ['test/contract/hidden.test.ts'];

export default [
  ...mutantsOf('src/main/core/words/hidden.ts', HIDDEN, [
    ['(?![\\t\\n\\r])', '', 'lines and cells are no hiding'],
    ['\\u200b\\u200e', '\\u200b-\\u200e', 'joiners of letters stay'],
    ['\\u2028-\\u202e', '', 'what turns a text round is shown'],
    ['text.replace(EVERY_HIDDEN', "text.replace(new RegExp(HIDDEN.source, 'u')", 'each of several is shown'],
  ]),
  ...mutantsOf('src/contract/common.ts', HIDDEN, [
    ['hiddenIn(text) === null', 'true', 'a name that hides something is refused'],
  ]),
  ...mutantsOf(
    'src/main/capabilities/jackpots/list/fixture-list.ts',
    ['test/capabilities/fixture-list.test.ts'],
    [
      ['lines > MAX_LIST_LINES && ', '', 'a list of a coupon is read'],
      ['&& !/^\\s*[[{]/.test(text)', '', 'a document is one thing'],
      ['text.match(/^.*\\S/gm)', "text.split('\\n')", 'lines that hold nothing are none'],
    ],
  ),
  ...mutantsOf(
    'src/main/ingestion/files/find-files.ts',
    ['test/ingestion/files/find-sources.test.ts'],
    [
      [
        '${name}/${showHidden(entry.name)}',
        '${name}/${entry.name}',
        'nothing hides in the name of a file of an archive',
      ],
    ],
  ),
];
