import { canonicalize } from './canonicalize';
import type { MatchStatus } from './issue';

type Meaning = MatchStatus | 'under way' | 'after extra time';

const means = (meaning: Meaning, words: string): (readonly [string, Meaning])[] =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => [word, meaning]);

/**
 * Whole cells that say what became of a match, by letters and digits only: codes and words of API-Football,
 * football-data.org, score services and newspapers, in the languages we have met them in.
 */
export const STATUS_WORDS: ReadonlyMap<string, Meaning> = new Map([
  ...means(
    'finished',
    `ft fin final finished fulltime ended end complete completed played closed official regular
     beendet gespielt abgelaufen finalizado terminado terminada finalizada termine finita finale encerrado afgelopen`,
  ),
  ...means(
    'after extra time',
    `aet afterextratime extratime afteret aot finalaet ftaet fulltimeaet finishedaet finishedafterextratime nv dts
     nachverlangerung verlangerung naverlenging apresprolongation apresprolongations ap
     pen pens penalties penaltyshootout shootout afterpenalties afterpens afterpen afterpenaltyshootout ftpen finishedafterpenalties
     finishedafterpenalty finishedafterpenaltyshootout finalpen finalpens ftpens onpenalties pso ne ie dcr tab
     nachelfmeterschiessen elfmeterschiessen`,
  ),
  ...means(
    'scheduled',
    `ns tbd tba tbc scheduled notstarted timetobedefined tobedefined tobeplayed notplayed unplayed np upcoming fixture timed pending planned
     prematch notplayedyet angesetzt programado pordefinir aconfirmar`,
  ),
  ...means(
    'postponed',
    `pst pp ppd p post postp postponed postpone rescheduled resch verlegt verschoben abgesetzt abges verl aplazado aplazada rinviata rinviato rinv
     reporte reportee adiado adiada uitgesteld afgelast ertelendi`,
  ),
  ...means(
    'cancelled',
    `canc can cancl cancelled canceled cancel annulled annul annull void voided nullandvoid abgesagt annulliert ausgefallen
     cancelado cancelada anulado anulada annullata annullato annule annulee`,
  ),
  ...means(
    'abandoned',
    `abd abn aa aban aband abor aborted abandoned abgebrochen abgebr abbruch spielabbruch abandonado abandonada abandonne gestaakt arrete`,
  ),
  ...means(
    'awarded',
    `awd awarded dec decision wo walkover forfeit forfeited forfait wertung wert gewertet amgrunentisch technicalloss technicaldefeat
     atavolino hukmen surtapisvert`,
  ),
  ...means(
    'under way',
    `1h 2h ht et bt live susp int inplay inprogress halftime paused suspended interrupted breaktime firsthalf secondhalf
     firsthalfkickoff secondhalf2ndhalfstarted secondhalfstarted penaltyinprogress 1sthalf 2ndhalf delayed unterbrochen`,
  ),
]);

/** What a note says about a goal, a card or a prize says nothing about the match. */
const OF_SOMETHING_ELSE =
  /(?:^|[ |])(?:penalt(?:y|ies)|goals?|kicks?|cards?|corners?|troph(?:y|ies)|prizes?|medals?|caps?|bookings?|bans?|suspensions?|tickets?|tor|tore|elfmeter|karte|fairplay|fair play|trofeo|gol)(?: \w+)? $/;
/** A word that denies what follows it, within the same clause. */
const DENIED =
  /(?:^|[ |])(?:not|never|no|non|nicht|kein|keine|keinen|keiner|without|ohne|nearly|almost|hardly|narrowly|avoid(?:s|ed|ing)?|(?:was|is|were|are|wasn|isn|weren|aren|hasn|hadn|didn) t|wasnt|isnt|werent|nor|instead of|rather than|sans|sin|senza|threatened|fears?|feared|risk of|(?:could|might) have been|fast|beinahe|pas)(?: (?:to|be|been|get|go|any|need|needed|further|going|finally|actually|the|of|with|after|in|being|having|officially)){0,3} $/;
/** The note is about the day the match was first meant for; what stands beside it is the day it was played. */
const OF_ANOTHER_DAY_BEFORE =
  /(?:^|[ |])(?:originally|previously|initially|formerly|earlier|first|had been|after being|once|twice|replay of(?: \w+){0,2}|replayed after(?: \w+){0,2}|rearranged(?: \w+){0,2}|ursprunglich|zunachst|zuvor) $/;
const OF_ANOTHER_DAY_AFTER =
  /^ (?:from|since|vom|von|del|dal|du)(?: |$)|(?:^|[ |])(?:now |later |then |and |re)?(?:played|replayed|nachgeholt) /;

interface Phrase {
  readonly status: Exclude<MatchStatus, 'finished' | 'scheduled'>;
  readonly pattern: RegExp;
  /** Whether the word is void of meaning here, by what stands before and after it in the note. */
  readonly isIdle?: (before: string, after: string) => boolean;
}

const isOfSomethingElse = (before: string, after: string): boolean =>
  OF_SOMETHING_ELSE.test(before) ||
  /^ (?:(?:a|an|the|two|three) )?(?:penalt|goal|free kick|kick|corner|card|man of|player|best|trophy|prize|flight|train|ticket|bus)/.test(
    after,
  );
const isOfAnotherDay = (before: string, after: string): boolean =>
  OF_ANOTHER_DAY_BEFORE.test(before) || OF_ANOTHER_DAY_AFTER.test(after);

const PHRASES: readonly Phrase[] = [
  {
    status: 'awarded',
    pattern:
      /\b(?:awd|awarded|walk ?over|forfeit(?:ed|ure)?|forfait|wertung|gewertet|(?:am )?grune[nr]? tisch|tapis vert|tavolino|technical (?:loss|defeat|win)|by default|defaulted|hukmen)\b/g,
    isIdle: isOfSomethingElse,
  },
  {
    status: 'abandoned',
    pattern:
      /\b(?:abd|aband|abandoned|abandonado|abandonada|abandonne|abgebrochen|abgebr|spielabbruch|abbruch|gestaakt)\b/g,
    isIdle: (before) => OF_ANOTHER_DAY_BEFORE.test(before),
  },
  {
    status: 'cancelled',
    pattern:
      /\b(?:cancelled|canceled|canc|annulled|null and void|void(?:ed)?|expunged|abgesagt|annulliert|ausgefallen|cancelado|cancelada|anulado|anulada|annullata|annullato|annulee?|not played(?! (?:at|on|in|by|for))|did not take place|nicht gespielt|no disputado|non disputata)\b/g,
    isIdle: isOfSomethingElse,
  },
  {
    status: 'postponed',
    pattern:
      /\b(?:postponed|postp|ppd|pst|verlegt|verschoben|abgesetzt|aplazado|aplazada|rinviata|rinviato|adiado|adiada|reportee?|uitgesteld|afgelast|called off|ertelendi)\b/g,
    isIdle: isOfAnotherDay,
  },
];
const EXTRA_TIME =
  /\b(?:aet|extra time|after et|golden goal|silver goal|verlangerung|verlaengerung|na verlenging|prolongations?|prorroga|supplementari|dts|prorrogacao|prolongamento|aot|after overtime)\b/g;
const PENALTIES =
  /\b(?:(?:on|after|by|via|following|nach|im) (?:pens|penalties|penalty kicks|(?:a |the )?(?:penalty )?shoot ?out)|after pen(?:alty)?|(?:finished|ended|ft|full time) ap|penalty shoot ?out|pen(?:s|alties|alty)? \|? ?\d{1,2} \d{1,2}|\d{1,2} \d{1,2} ?(?:on )?(?:pens?|penalties|p)|pso|elfmeterschiessen|rigori|tirs au but|dcr|penaltis|penales)\b|^pens$/g;

/** A note as clauses of plain lower-case words with one space between them; a bar stands where a clause ends. */
export function toClauses(text: string): string {
  const spelt = canonicalize(text)
    .replace(/\bW\.? ?\/? ?O\b\.?/g, ' walkover ')
    // `w/o fans` is without them; `w/o` alone is a walkover.
    .replace(/\bw ?\/ ?o\b\.?(?! *[\p{L}\p{N}])/giu, ' walkover ')
    .replace(/\bw\. ?o\b\.?/gi, ' walkover ')
    .replace(/\bi\. ?E\./g, ' elfmeterschiessen ');
  return spelt
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/\bn\. ?v\b\.?/g, ' verlangerung ')
    .replace(/\bn\. ?e\b\.?/g, ' elfmeterschiessen ')
    .replace(/\bt\. ?a\. ?b\b\.?/g, ' tirs au but ')
    .replace(/\b(?:[a-z]\. ?){2,}[a-z]?\b\.?/g, (letters) => `${letters.replace(/[. ]/g, '')} `)
    .replace(/(\d)\s*[-:\u2010-\u2015\u2212]\s*(?=\d)/g, '$1 ')
    .replace(/[,;:.()[\]!?\u2013\u2014]+| - /g, ' | ')
    .replace(/[^a-z0-9|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What became of the match by the phrases of a note, the gravest first; null when none says so. */
export function fatePhrase(clauses: string): Phrase['status'] | null {
  return PHRASES.find(({ pattern, isIdle }) => isSaid(clauses, pattern, isIdle))?.status ?? null;
}

/** Whether a note says that the score came about in extra time or on penalties. */
export const afterExtraTimePhrase = (clauses: string): boolean =>
  isSaid(clauses, EXTRA_TIME) || isSaid(clauses, PENALTIES);

function isSaid(clauses: string, pattern: RegExp, isIdle: Phrase['isIdle'] = () => false): boolean {
  for (const found of clauses.matchAll(pattern)) {
    const before = clauses.slice(0, found.index);
    const after = clauses.slice(found.index + found[0].length);
    if (!DENIED.test(before) && !isIdle(before, after)) return true;
  }
  return false;
}
