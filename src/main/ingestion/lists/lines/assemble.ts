import { attachPrices, joinRuns } from './attach-prices';
import { CAPTION_FIRST, type ListItem } from './list-item';
import type { DraftFixture } from './list-draft';
import type { ClubKnowledge, Findings } from '../types';

/** Fixtures whose sides and prices may stand on several lines, put together; what is left over is reported. */
export function assemble(items: readonly ListItem[], knows: ClubKnowledge, findings: Findings): DraftFixture[] {
  const used = new Set<number>();
  const drafts = items.flatMap((item, at) => (item.kind === 'fixture' ? [ofFixture(item, at)] : []));
  dropCaptions(items, used);
  joinHalves(items, used, drafts, findings);
  joinStacks(items, used, drafts);
  drafts.sort((a, b) => a.at - b.at);
  attachPrices(items, used, drafts, findings);
  reportRest(items, used, drafts, knows, findings);
  return drafts;
}

function ofFixture(item: ListItem, at: number): DraftFixture {
  const parts = item.parts!;
  const { home, away } = parts.clubs as { home: string; away: string };
  return { ...ofSides(item, at, home, away), prices: parts.prices && { run: parts.prices, line: item.line } };
}

function ofSides(item: ListItem, at: number, home: string, away: string): DraftFixture {
  const { date, time, tz, laterWeekday, league, status, neutral, score } = item.parts!;
  const base = { at, line: item.line, home, away, date, time, tz, laterWeekday, league, status, neutral, score };
  return { ...base, sent: item.sent, prices: null };
}

const CAPTION = /\s*(?:logo|crest|badge|flag|emblem|icon|shield|image|team logo|club badge|wappen|escudo|stemma)$/iu;

/** A copied page holds each name twice: the picture's caption, then the name. */
function dropCaptions(items: readonly ListItem[], used: Set<number>): void {
  const names = items.flatMap((item, at) => (item.kind === 'name' ? [at] : []));
  names.forEach((at, place) => {
    const next = names[place + 1];
    const caption = items[at]!.parts!.words;
    const plain = caption.replace(CAPTION, '').replace(CAPTION_FIRST, '');
    if (plain !== caption || (next !== undefined && items[next]!.parts!.words === caption && next - at <= 2)) {
      if (next !== undefined && items[next]!.parts!.words === plain) used.add(at);
    }
  });
}

/** `Aberdeen vs` above `St Johnstone`; `Arsenal`, `vs`, `Chelsea` on three lines. */
function joinHalves(
  items: readonly ListItem[],
  used: Set<number>,
  drafts: DraftFixture[],
  { unreadable, ambiguous }: Findings,
): void {
  const next = (at: number): number => items.findIndex((item, other) => other > at && item.kind !== 'blank');
  items.forEach((item, at) => {
    if (used.has(at)) return;
    const after = next(at);
    const below = items[after];
    const clubs = item.parts?.clubs;
    if (item.kind === 'name' && below?.kind === 'separator') {
      const third = next(after);
      if (items[third]?.kind !== 'name') return;
      [at, after, third].forEach((each) => used.add(each));
      drafts.push(ofSides(item, at, item.parts!.words, items[third].parts!.words));
    } else if (item.kind === 'name' && below?.kind === 'half' && sideOf(below) === 'away' && after === at + 1) {
      [at, after].forEach((each) => used.add(each));
      drafts.push(ofSides(item, at, item.parts!.words, nameOf(below)));
    } else if (item.kind === 'half' && clubs?.kind === 'half') {
      used.add(at);
      if (clubs.side === 'home' && below?.kind === 'name' && after === at + 1) {
        used.add(after);
        const draft = ofSides(item, at, clubs.name, below.parts!.words);
        drafts.push({ ...draft, prices: below.parts!.prices && { run: below.parts!.prices, line: below.line } });
      } else if (clubs.side === 'home') {
        unreadable.push({ line: item.line, why: 'no away side', value: item.text });
        if (below?.kind !== 'half' || sideOf(below) !== 'away') return;
        const readings = [`${clubs.name} v ${nameOf(below)}`, 'two incomplete lines'];
        ambiguous.push({ line: item.line, field: 'fixture', readings, why: 'the next line holds an away side' });
      } else {
        const above = items[at - 1]?.kind === 'half';
        const why = above ? 'no home side; it may belong to the line above' : 'no home side';
        unreadable.push({ line: item.line, why, value: item.text });
      }
    }
  });
}

const sideOf = (item: ListItem): string | null => (item.parts?.clubs.kind === 'half' ? item.parts.clubs.side : null);
const nameOf = (item: ListItem): string => (item.parts?.clubs.kind === 'half' ? item.parts.clubs.name : '');

/** Sides on lines of their own, their prices below them, between them or behind them. */
function joinStacks(items: readonly ListItem[], used: Set<number>, drafts: DraftFixture[]): void {
  const telling = items.flatMap((item, at) =>
    used.has(at) || (item.kind !== 'name' && item.kind !== 'prices') ? [] : [at],
  );
  const kind = (place: number): string => (telling[place] === undefined ? '' : items[telling[place]]!.kind);
  const tokens = (place: number): number => items[telling[place]!]?.parts?.prices?.tokens.length ?? 0;
  const isTogether = (from: number, to: number): boolean =>
    items
      .slice(telling[from]!, telling[to]! + 1)
      .every((item) => ['name', 'prices', 'blank', 'idle', 'date'].includes(item.kind));
  const take = (places: readonly number[], home: number, away: number, priced: readonly number[]): void => {
    const [first, second] = [items[telling[home]!]!, items[telling[away]!]!];
    const draft = ofSides(first, telling[home]!, first.parts!.words, second.parts!.words);
    const runs = priced.map((place) => items[telling[place]!]!);
    drafts.push({ ...draft, prices: runs.length > 0 ? { run: joinRuns(runs), line: runs[0]!.line } : null });
    places.forEach((place) => used.add(telling[place]!));
  };
  let place = 0;
  while (place < telling.length) {
    const between = [place, place + 1, place + 2, place + 3, place + 4];
    if (between.map(kind).join() === 'name,prices,prices,name,prices' && isTogether(place, place + 4)) {
      take(between, place, place + 3, [place + 1, place + 2, place + 4]);
      place += 5;
    } else if (
      between.slice(0, 3).map(kind).join() === 'name,prices,name' &&
      [place, place + 1, place + 2].every((each) => tokens(each) === 1)
    ) {
      take([place, place + 1, place + 2], place, place + 2, [place, place + 1, place + 2]);
      place += 3;
    } else if (
      kind(place) === 'name' &&
      kind(place + 1) === 'name' &&
      kind(place + 2) === 'prices' &&
      isTogether(place, place + 2)
    ) {
      let end = place + 2;
      let count = tokens(end);
      while (count < 3 && kind(end + 1) === 'prices' && isTogether(end, end + 1)) count += tokens(++end);
      const priced = Array.from({ length: end - place - 1 }, (_, step) => place + 2 + step);
      take([place, place + 1, ...priced], place, place + 1, priced);
      place = end + 1;
    } else place += 1;
  }
  if (items.some((item) => item.kind === 'fixture')) return;
  pairNames(items, used, drafts);
}

/** Without any separator in the text, names in even runs stand in pairs. */
function pairNames(items: readonly ListItem[], used: Set<number>, drafts: DraftFixture[]): void {
  let run: number[] = [];
  const close = (): void => {
    if (run.length % 2 === 0) {
      for (let place = 0; place < run.length; place += 2) {
        const [home, away] = [run[place]!, run[place + 1]!];
        drafts.push(ofSides(items[home]!, home, items[home]!.parts!.words, items[away]!.parts!.words));
        used.add(home).add(away);
      }
    }
    run = [];
  };
  items.forEach((item, at) => {
    if (item.kind === 'name' && !used.has(at)) run.push(at);
    else if (!used.has(at) || item.kind === 'prices') close();
  });
  close();
}

/** Lines that hold a club or more and made no fixture. */
function reportRest(
  items: readonly ListItem[],
  used: ReadonlySet<number>,
  drafts: readonly DraftFixture[],
  knows: ClubKnowledge,
  { unreadable, ambiguous }: Findings,
): void {
  const [first, last] = [drafts[0]?.at ?? Infinity, drafts.at(-1)?.at ?? -Infinity];
  items.forEach((item, at) => {
    const { line, kind, text, parts } = item;
    if (used.has(at)) return;
    if (kind === 'too-long')
      unreadable.push({ line, why: `a line of ${text.length} characters`, value: text.slice(0, 80) });
    if (kind === 'more' && parts?.clubs.kind === 'more') {
      const count = parts.clubs.names.length;
      unreadable.push({ line, why: count === 3 ? 'three clubs' : `${count} clubs on one line`, value: text });
    } else if (kind === 'more') unreadable.push({ line, why: 'not two clubs and their prices', value: text });
    if (kind === 'question' && parts?.clubs.kind === 'two') {
      const { home, away } = parts.clubs;
      const readings = ['no fixture of the list', `a further fixture ${home} v ${away}`];
      ambiguous.push({ line, field: 'fixture', readings, why: 'a question that looks like a fixture' });
    }
    if (kind !== 'name') return;
    const { words, prices, hadNumber } = parts!;
    const isClub = knows.countriesOf(words).length > 0;
    const isInside = at > first && at < last && words.split(' ').length <= 4;
    if (!isClub && !isInside && !hadNumber && !prices) return;
    unreadable.push({ line, why: hadNumber ? 'no separator between two clubs' : 'one club alone', value: text });
  });
}
