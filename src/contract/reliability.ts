import { z } from 'zod';
import { SLATE_RULES } from '../main/core/words/voices';
import { IsoDate, Outcome, Probability, SetId } from './common';
import {
  DriftRun,
  Diagram,
  ForecastSelection,
  LockedFacts,
  LockedJackpot,
  LockedRecord,
  Period,
  ScoreName,
  SelectionFacts,
  SlateRecord,
  SmallDiagram,
  VoiceComparison,
  VoiceId,
  VoiceScores,
} from './reliability-figures';
import { CalibrationVerdict, DriftJudgement } from './reliability-verdict';

const Count = z.int().nonnegative();
const selected = { selection: ForecastSelection };
export const reliabilityChannels = {
  'reliability.scores': {
    request: z.strictObject({ ...selected, set: SetId.default('B'), score: ScoreName.default('logLoss') }),
    response: z.strictObject({
      facts: SelectionFacts,
      set: SetId,
      score: ScoreName,
      voices: z.array(VoiceScores),
      comparisons: z.array(VoiceComparison),
      /** The specification's threshold of the mean Brier score an outcome, and what base rates score. */
      threshold: z.strictObject({ value: z.number(), set: z.number().nullable(), baseRates: z.number().nullable() }),
    }),
  },
  'reliability.diagram': {
    request: z.strictObject({ ...selected, voice: VoiceId.default('B'), outcome: Outcome.default('draw') }),
    response: z.strictObject({
      facts: SelectionFacts,
      voice: VoiceId,
      outcome: Outcome,
      verdict: CalibrationVerdict,
      words: z.string(),
      /** Null for no match. */
      diagram: Diagram.nullable(),
    }),
  },
  'reliability.multiples': {
    /** @param outcome null: all three, three times the work */
    request: z.strictObject({ ...selected, outcome: Outcome.nullable().default(null) }),
    response: z.strictObject({ facts: SelectionFacts, diagrams: z.array(SmallDiagram) }),
  },
  /** Matches behind a stretch of a diagram, newest first. */
  'reliability.matches': {
    request: z.strictObject({
      ...selected,
      voice: VoiceId,
      outcome: Outcome,
      low: Probability,
      high: Probability,
      offset: Count.default(0),
    }),
    response: z.strictObject({
      total: Count,
      matches: z.array(
        z.strictObject({
          date: IsoDate,
          league: z.string(),
          home: z.string(),
          away: z.string(),
          forecast: Probability,
          market: Probability,
          outcome: Outcome,
        }),
      ),
    }),
  },
  'reliability.drift': {
    request: z.strictObject({ ...selected, set: SetId.default('B') }),
    response: z.strictObject({
      facts: SelectionFacts,
      set: SetId,
      judgement: DriftJudgement,
      rule: z.string(),
      outcomes: z.array(DriftRun),
      seasons: z.array(Period),
      months: z.array(Period),
    }),
  },
  'reliability.slates': {
    request: z.strictObject({
      ...selected,
      size: z.int().min(13).max(17).default(13),
      rule: z.enum(SLATE_RULES).default('all-leagues'),
    }),
    response: z.strictObject({
      facts: SelectionFacts,
      size: Count,
      rule: z.enum(SLATE_RULES),
      slates: Count,
      records: z.array(SlateRecord),
    }),
  },
  /** Locked jackpots that lie in the selection with every fixture, whole, whatever the source of the selection. */
  'reliability.locked': {
    request: z.strictObject(selected),
    response: z.strictObject({
      locked: LockedFacts,
      rule: z.string(),
      /** With results, but with a fixture outside the selection. */
      outside: Count,
      /** In the order in which they were locked. */
      jackpots: z.array(LockedJackpot),
      /** Jackpots in the sums, picks of them that count, and jackpots that share no match with one before. */
      complete: Count,
      counted: Count,
      separate: Count,
      records: z.array(LockedRecord),
    }),
  },
} as const;
