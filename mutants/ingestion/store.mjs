import { mutantsOf } from '../list.mjs';

const INGESTER = ['test/ingestion/ingester.test.ts'];
const SEASON = ['test/ingestion/match/settle-season.test.ts'];
const TEAMS = ['test/ingestion/teams/decide-spellings.test.ts'];

export default [
  ...mutantsOf('src/main/ingestion/ingester.ts', INGESTER, [
    [
      'const issues = index === 0 ? found : [];',
      'const issues = found;',
      'findings of a file with several leagues are counted once',
    ],
    [
      'if (known.length > 0 && !isWaiting) return',
      'if (known.length > 1 && !isWaiting) return',
      'a file whose bytes are known changes nothing',
    ],
    ["if (mayWait && WAITING.has(parsed.source)) return 'later';", '', 'a list waits for the seasons of its import'],
    [
      'if (!partial) refuseRejected(parsed, name);\n      beforeFirst();',
      'beforeFirst();\n      if (!partial) refuseRejected(parsed, name);',
      'a file that is refused begins nothing',
    ],
    ['if (!partial) refuseRejected(parsed, name);', '', 'a file of which a tenth cannot be used is refused'],
    ['newTeams: isNewLeague ? [] : made', 'newTeams: made', 'the clubs of a new league are no news'],
    ['if (count > 0) append(', 'if (count >= 0) append(', 'an import that changes nothing is no entry of the log'],
    ['WAITING.has(parsed.source) ? knownOnly(group, fileId, unknown) : group', 'group', 'a list makes no club'],
    ['matches.filter(({ homeGoals }) => homeGoals !== null);', 'matches;', 'a file saw as far as its last result'],
  ]),
  ...mutantsOf(
    'src/main/ingestion/match/store-group.ts',
    [...INGESTER, ...SEASON],
    [
      [
        'if (home.id === away.id) itself.push(playsItself(match));\n        else incoming',
        'incoming',
        'no club plays itself, under whatever two names',
      ],
      [
        '...teams.findings, ...itself, ...findingsOf',
        '...teams.findings, ...findingsOf',
        'a row that is left out is said to be',
      ],
      ['counts.unchanged += own.length - 1;', '', 'a second row of a match is counted'],
      ['if (!has(correction)) add(correction);', 'add(correction);', 'a correction is kept once'],
      ['if (homeGoals === null) continue;\n    results += 1;', 'results += 1;', 'a file saw as far as its last result'],
      ['excluded.get(match.line) ?? null', 'null', 'a row in doubt is kept out of fits'],
      ['if (file === fileId && own) return own;', '', 'a file that is being stored has its own rank'],
    ],
  ),
  ...mutantsOf(
    'src/main/ingestion/match/league-teams.ts',
    ['test/ingestion/match/league-teams.test.ts'],
    [
      [
        'return { id: team.id, spelling: team.isAlias ? name : null };',
        'return { id: team.id, spelling: name };',
        'a club’s own name is no other spelling',
      ],
      ['teamOfClub(club)?.id ?? make(club, line)', 'make(club, line)', 'a known spelling makes no second club'],
      [
        'if (!team.isAlias && readName(country, key) === club) return team;',
        '',
        'a club may bear a known spelling as its own name',
      ],
      ['findings.push(knownSpelling(name, club, line));', '', 'a name that was read by the list is said to be'],
      [
        'if (club === null || teamKey(club) === key) return',
        'if (club === null) return',
        'a club’s own name is read by no list',
      ],
      [
        'return club !== null && teamOfClub(club) !== undefined;',
        'return club !== null;',
        'a name is known where its club is there',
      ],
      ['made.push({ name, key, line });', '', 'clubs that are made are told'],
    ],
  ),
  ...mutantsOf(
    'src/main/ingestion/match/season-name.ts',
    ['test/ingestion/match/season-name.test.ts'],
    [
      ['const TOLERANCE_DAYS = 62;', 'const TOLERANCE_DAYS = 61;', 'a season may reach two months over July and June'],
      ['const TOLERANCE_DAYS = 62;', 'const TOLERANCE_DAYS = 63;', 'a season reaches no further than two months'],
      [
        'find(leagueId, split) && days.every',
        'find(leagueId, split) && days.some',
        'all matches of a year lie in the season it begins',
      ],
      [
        'const short = stated === split ? find(leagueId, year) : undefined;',
        'const short = find(leagueId, year);',
        'a season of several years takes over no other',
      ],
      ['[short.first, short.last].every(', '[short.last].every(', 'a season of a calendar year keeps its name'],
      ['renameSeason(leagueId, year, split);', '', 'one season has one name'],
    ],
  ),
  ...mutantsOf(
    'src/main/ingestion/match/attach-odds.ts',
    ['test/ingestion/match/attach-odds.test.ts'],
    [
      ["const KIND = 'pre-closing';", "const KIND = 'closing';", 'prices in a file of their own are no closing ones'],
      ['        intoTellings(id, price, fileId, rankOf);\n', '', 'prices stay with the telling that bears the number'],
      [
        'each.providerId === price.providerId ? merge',
        'true ? merge',
        'prices are of the telling that bears their number',
      ],
      ['if (odds.length > 0 && groups.size === 0) throw noMatch(odds);', '', 'prices without any match are refused'],
      ['          report.push(withoutMatch(price));\n', '', 'prices without a match are said to be'],
      [
        'if (isChanged(stored, merged)) open.updated += 1;',
        'if (isTouched(stored, merged)) open.updated += 1;',
        'the same prices again are no change',
      ],
      ['corrections.add(changes);', '', 'replaced prices are kept'],
    ],
  ),
  ...mutantsOf('src/main/ingestion/match/season-book.ts', SEASON, [
    ['for (const { row } of moved) writer.setAside(row!.id);', '', 'matches may change their places'],
    [
      "!before ? 'inserted' : isChanged(before, match) ? 'updated' : 'unchanged'",
      "!before ? 'inserted' : 'updated'",
      'a match that says the same is unchanged',
    ],
    [
      'for (const { doubled } of drafts) for (const { id } of doubled) writer.delete(id);',
      '',
      'a match that is another one goes',
      { tests: TEAMS },
    ],
  ]),
  ...mutantsOf('src/main/ingestion/teams/known-only.ts', INGESTER, [
    ['answered(league!.id, teamKey(name));', '', 'a name that is known waits no longer'],
    ['isKnown = false;', '', 'a match of an unknown club is left out'],
    ['matches: (entry?.matches ?? 0) + 1', 'matches: 1 + 1', 'matches that wait are counted'],
  ]),
  ...mutantsOf('src/main/ingestion/teams/decide-spellings.ts', TEAMS, [
    ['if (known && known.into.id !== joining.into.id) {', 'if (false) {', 'a name means one club'],
    [
      'if (!chained) return [...gone.values()];',
      'return [...gone.values()];',
      'a name means no club that is another itself',
    ],
    ['if (named?.isAlias && named.id === target.id) return null;', '', 'what is recorded may be said again'],
    ['if (own && own.id === target.id) throw', 'if (false) throw', 'a club is not another spelling of itself'],
    ['if (!isWaiting && !own) {', 'if (false) {', 'a name that nobody asked about makes no club'],
    [
      "spellingWriter(db).answered(league.id, key);\n  record(db, league, { kind: 'alias'",
      "record(db, league, { kind: 'alias'",
      'an answer ends its question',
    ],
    ['const key = `${league.code}\\n${by.reason}`;', 'const key = league.code;', 'a decision keeps its reason'],
    [
      'if (own === undefined || (from.id !== own.id && into.id !== own.id)) continue;',
      'continue;',
      'a club of its own tells no match twice',
    ],
    [
      '  db.transaction(() => {\n    const joinings',
      '  ((run: () => void) => Object.assign(run, { immediate: run }))(() => {\n    const joinings',
      'decisions are recorded all or none',
    ],
  ]),
  ...mutantsOf('src/main/ingestion/teams/join-teams.ts', TEAMS, [
    [
      '  for (const { from, into: kept } of joinings) refuseTwoClubs(reads, from, kept, meant);\n',
      '',
      'clubs that met are two',
    ],
    ['if (!verdict.against) return;', 'return;', 'clubs with two matches on a day are two'],
    [
      'homeSpelling: match.homeSpelling ?? spellingOf.get(match.homeTeamId) ?? null,',
      'homeSpelling: match.homeSpelling,',
      'a joined club can be parted again',
    ],
    ['if (!isHome && !isAway) return match;', '', 'matches of the other name stay'],
    ['aliasWriter(db).remove(league.id, key);', '', 'a club that is parted has its name for itself'],
    [
      'home: meant(match.homeTeamId),',
      'home: match.homeTeamId,',
      'both clubs of a match may have been spelt otherwise',
    ],
  ]),
  ...mutantsOf('src/main/ingestion/teams/link-clubs.ts', TEAMS, [
    ['if (countries.size > 1) {', 'if (false) {', 'a club has one country'],
    ['if (leagues.size < members.length) {', 'if (false) {', 'a club has one team of a league'],
    ['teams.length > 1 && new Set(all).size === all.length', 'teams.length > 1', 'a club plays a season in one league'],
    [
      "if (linked.has(id) || country === 'Unknown') continue;",
      'if (linked.has(id)) continue;',
      'countries that nobody knows are not the same',
    ],
    [
      "if (linked.has(id) || country === 'Unknown') continue;",
      "if (country === 'Unknown') continue;",
      'a club that is linked is no question',
    ],
  ]),
];
