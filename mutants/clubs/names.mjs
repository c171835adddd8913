import { mutantsOf } from '../list.mjs';

const QUESTIONS = ['test/clubs/questions.test.ts'];
const DOUBTS = ['test/clubs/doubts.test.ts'];
const NAMES = ['test/clubs/spelling-keys.test.ts', 'test/clubs/known-spellings.test.ts'];

export default [
  ...mutantsOf('src/main/clubs/questions.ts', QUESTIONS, [
    ['if (isApart(a, b)) return [];', '', 'names that a person has parted are no twins'],
    [
      'const reason = isApart(a, b) ? null : likeness(a.name, b.name);',
      'const reason = likeness(a.name, b.name);',
      'a pair that was parted is not asked about again',
    ],
    [
      'if (reason === null || areKnownApart(a, b)) continue;',
      'if (reason === null) continue;',
      'clubs that the list tells apart are two',
    ],
    ["          if (reason !== 'the same letters') continue;\n", '', 'names that played in one season are two clubs'],
    [
      '          if (overlaps(days.get(a.id) ?? new Set(), days.get(b.id) ?? new Set())) continue;\n',
      '',
      'names that played on one day are two clubs',
    ],
    ["country === 'Unknown' ? leagueId : country", 'country', 'countries that nobody knows are not the same'],
    ["country === 'Unknown' ? leagueId : country", 'leagueId', 'a club plays in one league of its country'],
    ['a.firstDate < b.firstDate\n', 'a.firstDate > b.firstDate\n', 'the later name is asked about'],
    [
      'if (firstDate < known.firstDate) known.firstDate = firstDate;',
      'known.firstDate = firstDate;',
      'a name came with its first match',
    ],
    ['const rest = teams.filter(({ id }) => !settled.has(id));', 'const rest = teams;', 'a name is asked about once'],
    ['    team.seasons.length,\n', '', 'a club keeps the name with more seasons'],
    [
      "(ofSite ??= sourceRepository(db).teamsOfSource('football-data.co.uk')).has(team.id) ? 1 : 0,",
      '0,',
      'a club keeps the name of the site',
    ],
    [
      'x[at]! > y[at]! : a.name < b.name;',
      'x[at]! > y[at]! : a.name > b.name;',
      'of two names as good the first is kept',
    ],
    [
      'apart.has(`${a.leagueId}\\n${a.key < b.key ? `${a.key}\\n${b.key}` : `${b.key}\\n${a.key}`}`)',
      'apart.has(`${a.leagueId}\\n${a.key}\\n${b.key}`)',
      'a pair is one in either order',
    ],
    ['known.matches += matches;', '', 'matches of all seasons count'],
  ]),
  ...mutantsOf('src/main/clubs/review.ts', QUESTIONS, [
    ['Number(b.suggestions.length > 0) - Number(a.suggestions.length > 0)', '0', 'names with a like one come first'],
    [
      "kind === 'unknown' && !leagues.namesOf(leagueId).has(canonicalName)",
      "kind === 'unknown'",
      'a name that is a team by now is not unknown',
    ],
    ['season: first!.season,', "season: '',", 'a name is shown with its first season'],
    ["reason: 'a like name',", "reason: '',", 'a suggestion comes with its reason'],
  ]),
  ...mutantsOf('src/main/clubs/team-evidence.ts', QUESTIONS, [
    [
      "own?.opponents.get(seasons.at(-1) ?? '')",
      "own?.opponents.get(seasons[0] ?? '')",
      'opponents are those of the last season',
    ],
    ['this.add(awayTeamId, homeTeamId, season, date);', '', 'matches away count'],
    ['matches: dates.length,', 'matches: seasons.length,', 'matches are counted'],
  ]),
  ...mutantsOf('src/main/clubs/doubts.ts', DOUBTS, [
    ['return first! - last! === 1;', 'return first! > last!;', 'a club renamed follows the season after'],
    ['if (shown.has(match.id)) return [];', '', 'a doubt is told once'],
    [
      'other.season === match.season && other.score === match.score',
      'other.season === match.season',
      'a repeat has the same score',
    ],
    [
      'other.season === match.season && other.score === match.score',
      'other.score === match.score',
      'a repeat is of one season',
    ],
    ['<= 3 * 86_400_000', '<= 4 * 86_400_000', 'four days apart are no double'],
    ['<= 3 * 86_400_000', '< 3 * 86_400_000', 'three days apart may be one'],
    ['other.suspicion === match.suspicion &&', '', 'a double is of those suspected with it'],
    ['if (new Set(matches.map(clubsOf)).size < 2) return [];', '', 'doubled names explain a crowded day'],
    [".filter(({ status }) => status === 'finished')", '', 'a match to come makes no season too large'],
    ['doubts.filter((doubt) => doubt.league === league)', 'doubts', 'doubts of one league are its own'],
    ['KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||', '', 'doubts stand by weight'],
    ['|| compare(a.league, b.league)', '', 'doubts of a kind stand by league'],
    ['    ({ count }) => count > 0,\n', '    () => true,\n', 'kinds without a doubt are not told'],
    [
      "    .filter(({ kind }) => kind === 'unknown')\n",
      "    .filter(({ kind }) => kind !== 'unknown')\n",
      'names of lists that wait are doubts',
    ],
    ["matches === 1 ? '1 match waits'", "matches === 2 ? '1 match waits'", 'matches that wait are counted'],
    [
      '[seasons[index - 1], seasons[index + 1]]',
      '[seasons[index], seasons[index]]',
      'a season is compared with those around it',
    ],
  ]),
  ...mutantsOf('src/main/clubs/known-spellings.ts', NAMES, [
    ['if (level.some((key) => lookup.apart.has(key))) return null;', '', 'a name set apart means nothing'],
    ["?? countryByLeague.get(code.replace(/-.*$/, ''))", '', 'a competition is of its league’s country'],
    ['[name, ...also].flatMap(spellingKeys)) if', 'also.flatMap(spellingKeys)) if', 'a club is found by its own name'],
  ]),
  ...mutantsOf('src/main/clubs/spelling-keys.ts', NAMES, [
    ["  ['saint', 'st'],\n", '', 'Saint is St'],
    [
      'const FOUNDED = /^1(8[5-9]|9[0-6])\\d$/;',
      'const FOUNDED = /^1(8[5-9]|9[0-9])\\d$/;',
      'a late year is a youth team’s',
    ],
    ["(words[at] === '1' && AFFIXES.has(words[at + 1] ?? ''))", 'false', 'a number belongs to an affix'],
    ['[name, spellOutUmlauts(name)]', '[name]', 'umlauts may be two letters'],
    [".replaceAll('&', ' and ')", '', 'an ampersand is a word'],
  ]),
  ...mutantsOf(
    'src/main/clubs/like-names.ts',
    ['test/clubs/like-names.test.ts'],
    [
      ['const LIKE = 0.42;', 'const LIKE = 0.62;', 'a bad suggestion is worse than none'],
      [
        'saysSo || (sharesInitial && distance <= LIKE)',
        'saysSo || distance <= LIKE',
        'people seldom miss the first letter',
      ],
      ['[...new Set(names)]', '[...names]', 'a name is suggested once'],
      ['(long.length > 0 ? long : words)', 'words', 'FC begins too many names'],
    ],
  ),
];
