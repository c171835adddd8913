import { EXPORT_TABLES, type ExportTableId } from '../../core/words/export-tables';
import { aliases } from './aliases';
import { calibration } from './calibration';
import { clubs } from './clubs';
import { corrections } from './corrections';
import type { ExportTable } from './export-table';
import { features } from './features';
import { forecasts } from './forecasts';
import { matchDecisions } from './match-decisions';
import { matches } from './matches';
import { parameters } from './parameters';
import { reliability } from './reliability';
import { scores } from './scores';
import { statistics } from './statistics';
import { strengths } from './strengths';
import { teamDecisions } from './team-decisions';
import { validation } from './validation';

const BY_ID: Readonly<Record<ExportTableId, ExportTable>> = {
  matches,
  statistics,
  features,
  strengths,
  parameters,
  forecasts,
  scores,
  validation,
  reliability,
  calibration,
  aliases,
  clubs,
  'team-decisions': teamDecisions,
  'match-decisions': matchDecisions,
  corrections,
};

/** Every table that can be exported, in the order in which they are listed. */
export const TABLES: readonly ExportTable[] = EXPORT_TABLES.map((id) => BY_ID[id]);

export const tableOf = (id: ExportTableId): ExportTable => BY_ID[id];
