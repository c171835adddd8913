import type { RequestOf, Taken } from '../../../contract';
import { canonicalize, teamKey } from '../../core/cleaning/canonicalize';
import type { WritableDb } from '../../db/connection';
import { auditWriter } from '../../db/repositories/audit';
import { leagueRepository } from '../../db/repositories/leagues';
import { newNames, newNameWriter } from '../../db/repositories/new-names';
import { pairsApart, pairsApartWriter } from '../../db/repositories/pairs-apart';
import { storeChoices, storeChoiceWriter } from '../../db/repositories/store-choices';
import { record } from '../../ingestion/teams/decide-spellings';
import type { Writing } from '../capability';
import { readNames, type NamesDocument } from './documents';
import { takeLinks } from './take-links';
import { takeSpellings } from './take-spellings';
import { reasonOf, takeIn, type Tell } from './taking';

/** @throws {UserError} bad-file where the text is no file of names */
export function takeNames(context: Writing, request: RequestOf<'exports.takeNames'>): Taken {
  const { db, analyst } = context;
  const names = readNames(request.text);
  return takeIn(context, request, 'take-names', (tell) => {
    takeSpellings(db, analyst, names.spellings, tell);
    takeTwoClubs(db, analyst, names.twoClubs, tell);
    takeLinks(db, analyst, names.links, tell);
    takeNewClubs(db, analyst, names.newClubs, tell);
    takeCompetitions(db, analyst, names.competitions, tell);
    takeChoice(db, analyst, names.knownSpellings, tell);
  });
}

function takeTwoClubs(db: WritableDb, analyst: string, pairs: NamesDocument['twoClubs'], tell: Tell): void {
  const { find, namesOf } = leagueRepository(db);
  for (const said of pairs) {
    const { league: code, one, other } = said;
    const entry = { kind: 'two-clubs', league: code, says: `"${one}" and "${other}" are two clubs` } as const;
    const league = find(code);
    if (!league) {
      tell(entry, 'missing', `no league ${code} in the store`);
      continue;
    }
    const names = namesOf(league.id);
    const [first, second] = [names.get(one), names.get(other)];
    const isKnown = pairsApart(db)
      .all()
      .some((each) => each.leagueId === league.id && each.one === one && each.other === other);
    if (isKnown) tell(entry, 'known');
    else if (first && second && first.id === second.id) tell(entry, 'conflict', 'they are one club here');
    else if (one === other) tell(entry, 'conflict', 'they are one name');
    else {
      const by = { analyst, reason: reasonOf(said) };
      pairsApartWriter(db).add(league.id, one, other, by);
      record(db, league, { kind: 'confirm', subject: one, object: other, matches: 0 }, by);
      tell(entry, 'added');
    }
  }
}

function takeNewClubs(db: WritableDb, analyst: string, clubs: NamesDocument['newClubs'], tell: Tell): void {
  const { find, namesOf } = leagueRepository(db);
  for (const said of clubs) {
    const name = canonicalize(said.name);
    const entry = { kind: 'new-club', league: said.league, says: `${name} is a new club` } as const;
    const league = find(said.league);
    const canonicalName = teamKey(name);
    const isKnown = (): boolean =>
      namesOf(league!.id).has(canonicalName) ||
      newNames(db)
        .clubs()
        .some((club) => club.leagueId === league!.id && club.canonicalName === canonicalName);
    if (!league) tell(entry, 'missing', `no league ${said.league} in the store`);
    else if (isKnown()) tell(entry, 'known');
    else {
      const reason = reasonOf(said);
      newNameWriter(db).addClub(league.id, { canonicalName, name, analyst, reason });
      auditWriter(db).append({ action: 'new-club', subject: name, analyst, details: { league: league.code, reason } });
      tell(entry, 'added');
    }
  }
}

function takeCompetitions(db: WritableDb, analyst: string, all: NamesDocument['competitions'], tell: Tell): void {
  for (const said of all) {
    const name = canonicalize(said.name);
    const canonicalName = teamKey(name);
    const entry = { kind: 'competition', league: '', says: `${name} is none of the leagues` } as const;
    const own = leagueRepository(db)
      .all()
      .find((league) => [league.code, league.name].some((each) => teamKey(each) === canonicalName));
    if (newNames(db).competitions().has(canonicalName)) tell(entry, 'known');
    else if (own) tell(entry, 'conflict', `${own.code} is a league here`);
    else {
      const reason = reasonOf(said);
      newNameWriter(db).addCompetition({ canonicalName, name, analyst, reason });
      auditWriter(db).append({ action: 'new-competition', subject: name, analyst, details: { reason } });
      tell(entry, 'added');
    }
  }
}

function takeChoice(db: WritableDb, analyst: string, said: NamesDocument['knownSpellings'], tell: Tell): void {
  if (!said) return;
  const { value } = said;
  const entry = { kind: 'known-spellings', league: '', says: `the list of known spellings is ${value}` } as const;
  const own = storeChoices(db).find('known-spellings');
  if ((own?.value ?? 'on') === value) tell(entry, 'known');
  else if (own) tell(entry, 'conflict', `it is ${own.value} here: ${own.reason}`);
  else {
    const reason = reasonOf(said);
    storeChoiceWriter(db).choose({ name: 'known-spellings', value, analyst, reason });
    auditWriter(db).append({ action: 'known-spellings', subject: value, analyst, details: { reason } });
    tell(entry, 'added');
  }
}
