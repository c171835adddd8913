import type { z } from 'zod';
import type {
  CalibrationCurve,
  JackpotDetail as JackpotDetailSchema,
  JackpotSummary as JackpotSummarySchema,
  ProfilePoint as ProfilePointSchema,
  ImportResult as ImportResultType,
  ReportExport as ReportExportSchema,
  ResponseOf,
  SetInfo as SetInfoSchema,
  VerifyResult as VerifyResultSchema,
} from '../../preload/contract';

/** Types of the contract under one roof. Only types: the schemas themselves stay with preload and main. */
export type {
  Api,
  ApiError,
  AuditEntry,
  Bridge,
  Coverage,
  CoverageCell,
  Degradation,
  FixtureInput,
  FixturePrediction,
  FixtureProblem,
  HealthCheck,
  IngestionIssue,
  Job,
  LeagueValidation,
  MatchRow,
  ModelDetail,
  ModelSummary,
  Preset,
  Reply,
  Scores,
  SetId,
  SetScores,
  SettingRow,
  SourceFile,
  Status,
  TeamAlias,
  Triple,
} from '../../preload/contract';
export type KnownTeam = ResponseOf<'data.teams'>[number];
export type { ImportResult } from '../../preload/contract';
export type ImportedFile = ImportResultType['files'][number];
export type JackpotDetail = z.infer<typeof JackpotDetailSchema>;
export type JackpotSummary = z.infer<typeof JackpotSummarySchema>;
export type ReportExport = z.infer<typeof ReportExportSchema>;
export type VerifyResult = z.infer<typeof VerifyResultSchema>;
export type SetInfo = z.infer<typeof SetInfoSchema>;
export type ProfilePoint = z.infer<typeof ProfilePointSchema>;
export type Curve = z.infer<typeof CalibrationCurve>;
