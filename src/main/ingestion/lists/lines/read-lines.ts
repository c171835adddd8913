import { dayOf, toIsoDate } from '../../../core/numeric/calendar';
import { assemble } from './assemble';
import { chooseThree, type PriceRole } from './find-prices';
import { judgePrices } from '../judge-prices';
import type { ListItem } from './list-item';
import { toItems } from './list-item';
import type { DraftFixture } from './list-draft';
import { numberingOf } from '../words/list-numbers';
import { readChatPrefix } from '../words/chat-prefix';
import type { PlainLine } from './prepare-lines';
import type { FoundDate } from '../words/read-date';
import {
  nearestWeekday,
  orderOf,
  settleDate,
  type DateContext,
  type PartOrder,
  type SettledDate,
} from '../settle-date';
import { markOf, type MatchMark } from '../words/line-marks';
import { PRICE_COLUMNS, type ClubKnowledge, type Findings, type ListedFixture } from '../types';

export interface LineReading {
  readonly fixtures: readonly ListedFixture[];
  /** Headings and where they stand: every other line of the text is told by the findings or decorates. */
  readonly items: readonly ListItem[];
}

/** Read a list line by line: fixtures, headings of days and leagues, prices beside, above or below. */
export function readLines(
  lines: readonly PlainLine[],
  asOf: string,
  knows: ClubKnowledge,
  findings: Findings,
): LineReading {
  const texts = lines.map(({ text }) => readChatPrefix(text)?.text ?? text).filter((text) => text.trim() !== '');
  const numbering = numberingOf(texts);
  const items = toItems(lines, { numbering, knows, splitsWords: numbering.bare || numbering.dotted });
  const drafts = assemble(items, knows, findings);
  const day = dayOf(asOf);
  const dates = items.flatMap(({ parts }) => (parts?.date ? [parts.date] : []));
  const settler = createSettler(day, orderOf(dates, day), findings);
  const isTrailing = areDatesTrailing(items, drafts);
  const state = new Headings();
  const waiting = new Map(drafts.map((draft) => [draft.at, draft]));
  const fixtures: ListedFixture[] = [];
  items.forEach((item, at) => {
    if (item.kind === 'date' && isTrailing) return;
    state.see(item, settler);
    const draft = waiting.get(at);
    if (!draft) return;
    const trailing = isTrailing ? items.slice(at).find(({ kind }) => kind === 'date') : undefined;
    if (trailing) state.see(trailing, settler);
    fixtures.push(toFixture(draft, state, settler, findings));
    state.use();
  });
  return { fixtures, items };
}

type Settle = (date: FoundDate, line: number, sent: FoundDate | null) => SettledDate;

/** Settles dates and reports each question once where it is first met. */
function createSettler(asOf: number, order: PartOrder | null, { unreadable, ambiguous }: Findings): Settle {
  const asked = new Set<string>();
  return (date, line, sent) => {
    const context: DateContext = { asOf, order, sent: sent ? sentDay(sent, asOf, order) : null };
    const settled = settleDate(date, context);
    const key = date.day.kind === 'relative' ? `sent ${context.sent ?? ''}` : `line ${line}`;
    if (asked.has(key)) return settled;
    if (settled.impossible) unreadable.push({ line, why: 'no such day', column: 'date' });
    if (settled.question) ambiguous.push({ line, field: 'date', ...settled.question });
    if (settled.impossible || settled.question) asked.add(key);
    return settled;
  };
}

/** A message was sent at the latest on the day of pasting: of two readings the nearer one before it. */
function sentDay({ day }: FoundDate, asOf: number, order: PartOrder | null): number | null {
  const context = { asOf, order };
  const read = (first: PartOrder): string | null =>
    settleDate({ day, weekday: null }, { ...context, order: order ?? first }).date;
  const days = [read('day-first'), read('month-first')].flatMap((date) => (date ? [dayOf(date)] : []));
  const past = days.filter((each) => each <= asOf);
  return past.length > 0 ? Math.max(...past) : null;
}

/** What headings say of the fixtures below them. */
class Headings {
  date: SettledDate | null = null;
  time: string | null = null;
  tz: string | null = null;
  league: string | null = null;
  prices: readonly PriceRole[] | null = null;
  isAwayFirst = false;
  status: MatchMark | null = null;
  /** A time was stated since the last fixture: it belongs to the next, whichever of day and time comes first. */
  #isTimeFresh = false;

  /** A fixture has taken what was stated. */
  use(): void {
    this.#isTimeFresh = false;
  }

  see(item: ListItem, settle: Settle): void {
    const { kind, parts } = item;
    if (kind === 'header') {
      this.prices = item.header!.prices;
      this.isAwayFirst = item.header!.isAwayFirst;
    }
    if (kind === 'league') this.league = parts!.words;
    if (kind === 'league' || kind === 'noise') this.status = markOf(item.text) === 'reserve' ? 'reserve' : null;
    if (kind !== 'date' && kind !== 'league') return;
    if (parts!.date) {
      this.date = settle(parts!.date, item.line, item.sent);
      if (!this.#isTimeFresh) [this.time, this.tz] = [null, null];
    }
    if (parts!.time) {
      this.#isTimeFresh = true;
      this.time = parts!.time;
      this.tz = parts!.tz;
    }
  }
}

/** Each fixture is followed by its date rather than headed by it. */
function areDatesTrailing(items: readonly ListItem[], drafts: readonly DraftFixture[]): boolean {
  const starts = new Map(drafts.map((draft) => [draft.at, draft]));
  const order = items.flatMap((item, at) =>
    starts.has(at) ? ['F'] : item.kind === 'date' && item.parts?.date ? ['D'] : [],
  );
  return order.length > 1 && order.every((each, at) => each === (at % 2 === 0 ? 'F' : 'D')) && order.at(-1) === 'D';
}

function toFixture(draft: DraftFixture, state: Headings, settle: Settle, findings: Findings): ListedFixture {
  const { line, neutral, score, laterWeekday } = draft;
  const own = draft.date && settle(draft.date, line, draft.sent);
  const date = (own ?? state.date)?.date ?? null;
  const time = draft.time ?? state.time;
  const tz = draft.time ? draft.tz : state.tz;
  const status = draft.status ?? state.status;
  const swapped = state.isAwayFirst;
  return {
    line,
    date: date !== null && laterWeekday !== null ? toIsoDate(nearestWeekday(laterWeekday, dayOf(date))) : date,
    league: draft.league ?? state.league,
    home: swapped ? draft.away : draft.home,
    away: swapped ? draft.home : draft.away,
    ...toOdds(draft, state, findings),
    ...(time ? { time, ...(tz ? { tz } : {}) } : {}),
    ...(neutral ? { neutral } : {}),
    ...(status ? { status } : {}),
    ...(score ? { score } : {}),
  };
}

function toOdds(
  { prices }: DraftFixture,
  state: Headings,
  { unreadable, ambiguous }: Findings,
): Pick<ListedFixture, 'odds' | 'written'> {
  if (!prices) return { odds: null };
  const { run, line } = prices;
  const chosen = chooseThree(run, state.prices);
  if (chosen === null) return { odds: null };
  const value = run.tokens.map(({ text }) => text).join(' ');
  if ('choices' in chosen) {
    const why = `${run.tokens.length} prices without a header`;
    ambiguous.push({ line, field: 'odds', readings: chosen.choices, why, value });
    return { odds: null };
  }
  const judged = judgePrices(chosen.triple);
  if (judged.unreadable) {
    const { why, at } = judged.unreadable;
    const single = at === null ? value : (chosen.triple[at]?.text ?? value);
    unreadable.push({ line, why, column: PRICE_COLUMNS[at ?? 0]!, value: single });
  }
  if (judged.question) ambiguous.push({ line, field: 'odds', ...judged.question, value });
  const isGiven = judged.unreadable ?? judged.question ?? judged.odds;
  return isGiven
    ? { odds: judged.odds, written: { odds: chosen.triple.map((token) => token?.text ?? '') } }
    : { odds: null };
}
