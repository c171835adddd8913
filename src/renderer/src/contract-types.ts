import type { z } from 'zod';
import type {
  CalibrationCurve,
  FormResult as FormResultSchema,
  JackpotDetail as JackpotDetailSchema,
  JackpotSummary as JackpotSummarySchema,
  LeagueBaselinesFigures,
  ModelComparison as ModelComparisonSchema,
  ProfilePoint as ProfilePointSchema,
  ImportResult as ImportResultType,
  ReportResult as ReportResultSchema,
  ReportExport as ReportExportSchema,
  ResponseOf,
  SetInfo as SetInfoSchema,
  VerifyResult as VerifyResultSchema,
} from '../../contract';

export type { Bridge } from '../../preload/bridge';
/** Types of the contract under one roof. Only types: the schemas themselves stay with preload and main. */
export type {
  Api,
  ApiError,
  AuditCheck,
  AuditColumns,
  AuditFilter,
  Backup,
  BlendMethod,
  CalibrationAlternatives,
  CalibrationEvidence,
  Channel,
  Club,
  Correction,
  Coverage,
  ColumnMapping,
  CoverageCell,
  CoveragePlan,
  Degradation,
  Diagram,
  Doubt,
  DoubtCount,
  DoubtKind,
  DoubtMatch,
  CalibrationVerdict,
  ComingMatch,
  DraftMapping,
  DraftRow,
  EngineEvent,
  Estimate,
  ExplainedClub,
  ExportFilter,
  ExportTableInfo,
  FixtureExplanation,
  FixtureInput,
  FixturePrediction,
  FixtureProblem,
  FixtureResult,
  FixtureRow,
  HealthAction,
  HealthCheck,
  HealthFinding,
  IngestionIssue,
  IssueSeverity,
  JackpotChange,
  JackpotDiff,
  JackpotResults,
  Job,
  KnownKey,
  KnownSpellings,
  LeagueValidation,
  MappedMatch,
  MatchChange,
  MatchRow,
  MarketWeightRule,
  ModelDetail,
  ModelDoubt,
  ModelSummary,
  OddsMethod,
  OddsMethodComparison,
  Outcome,
  OwnKey,
  Paper,
  Period,
  Preset,
  Profile,
  Reply,
  ReportSection,
  ReproduceResult,
  RequestInput,
  ResponseOf,
  ReviewItem,
  RunningRecord,
  RuleCount,
  Scores,
  SetDistribution,
  SetId,
  SelectionFacts,
  SetRecord,
  SetSettlement,
  SettingRow,
  ShippedPackage,
  SettingsVersion,
  SlateRecord,
  SourceFile,
  Stage,
  SpellingDecision,
  Status,
  StrengthRow,
  Taken,
  TeamAlias,
  TeamChange,
  TeamEvidence,
  TeamFormRow,
  TeamRow,
  TrainResult,
  Triple,
  TripleInterval,
  TwinGroup,
  UnknownSpelling,
  VerifyCheck,
  VoiceComparison,
  VoiceId,
  VoiceScores,
} from '../../contract';
export type IssueRule = ResponseOf<'data.issues'>['rules'][number];
export type { ImportResult } from '../../contract';
export type RefusedFile = ImportResultType['refused'][number];
/** A pasted or loaded fixture list as main read it. */
export type ParsedList = ResponseOf<'jackpots.parse'>;
export type TableToMap = ResponseOf<'data.describeTable'>;
export type ImportedFile = ImportResultType['files'][number];
export type JackpotDetail = z.infer<typeof JackpotDetailSchema>;
export type JackpotSummary = z.infer<typeof JackpotSummarySchema>;
export type ReportResult = z.infer<typeof ReportResultSchema>;
export type ReportExport = z.infer<typeof ReportExportSchema>;
export type VerifyResult = z.infer<typeof VerifyResultSchema>;
export type SetInfo = z.infer<typeof SetInfoSchema>;
export type ProfilePoint = z.infer<typeof ProfilePointSchema>;
export type Curve = z.infer<typeof CalibrationCurve>;
export type ModelFailure = ResponseOf<'models.failures'>[number];
export type ModelComparison = z.infer<typeof ModelComparisonSchema>;
export type LeagueBaselines = LeagueBaselinesFigures;
export type SeasonBaselines = LeagueBaselinesFigures['seasons'][number];
export type FormResult = z.infer<typeof FormResultSchema>;
export type SmallDiagram = ResponseOf<'reliability.multiples'>['diagrams'][number];
export type DriftRun = ResponseOf<'reliability.drift'>['outcomes'][number];
export type ScoresAnswer = ResponseOf<'reliability.scores'>;
export type DiagramAnswer = ResponseOf<'reliability.diagram'>;
export type DriftAnswer = ResponseOf<'reliability.drift'>;
export type SlatesAnswer = ResponseOf<'reliability.slates'>;
export type LockedAnswer = ResponseOf<'reliability.locked'>;
export type LockedRecord = LockedAnswer['records'][number];
export type LockedJackpotRow = LockedAnswer['jackpots'][number];
export type SetSlate = LockedJackpotRow['sets'][number];
export type StretchMatches = ResponseOf<'reliability.matches'>;
export type Rebuild = ResponseOf<'features.rebuild'>;
