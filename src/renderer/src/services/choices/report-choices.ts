import { createStore } from 'zustand/vanilla';
import { PAPERS, REPORT_SECTIONS } from '../../../../contract/words';
import type { Paper, ReportSection } from '../../contract-types';

const KEY = 'report-choices';
export const MOST_PLAN_LINES = 4_000_000;

/** How an analyst wants reports, whichever jackpot they are of. */
export interface ReportChoice {
  /** In the order of the report. */
  readonly sections: readonly ReportSection[];
  readonly paper: Paper;
  /** Lines of the coverage plan. */
  readonly planLines: number;
  readonly pdf: boolean;
  readonly sign: boolean;
}
export const USUAL_REPORT: ReportChoice = {
  sections: REPORT_SECTIONS,
  paper: 'a4',
  planLines: 16,
  pdf: true,
  sign: true,
};

export interface ReportChoicesState extends ReportChoice {
  readonly choose: (change: Partial<ReportChoice>) => void;
}

/** The choices for the next report, remembered on this machine; a storage that refuses is no reason to fail. */
export const createReportChoices = (storage: Pick<Storage, 'getItem' | 'setItem'>) =>
  createStore<ReportChoicesState>()((set, get) => ({
    ...read(storage),
    choose: (change) => {
      set(change);
      const { sections, paper, planLines, pdf, sign } = get();
      try {
        storage.setItem(KEY, JSON.stringify({ sections, paper, planLines, pdf, sign }));
      } catch {
        // Remembered until the window closes, then.
      }
    },
  }));

/** What was stored, each choice for itself: what no version of now knows is as it usually is. */
function read(storage: Pick<Storage, 'getItem'>): ReportChoice {
  let stored: unknown;
  try {
    stored = JSON.parse(storage.getItem(KEY) ?? 'null');
  } catch {
    stored = null;
  }
  if (typeof stored !== 'object' || stored === null) return USUAL_REPORT;
  const { sections, paper, planLines, pdf, sign } = stored as Readonly<Record<string, unknown>>;
  return {
    sections: Array.isArray(sections)
      ? REPORT_SECTIONS.filter((section) => sections.includes(section))
      : USUAL_REPORT.sections,
    paper: PAPERS.find((known) => known === paper) ?? USUAL_REPORT.paper,
    planLines: isPlanLines(planLines) ? planLines : USUAL_REPORT.planLines,
    pdf: typeof pdf === 'boolean' ? pdf : USUAL_REPORT.pdf,
    sign: typeof sign === 'boolean' ? sign : USUAL_REPORT.sign,
  };
}

/** Whether a plan can have so many lines. */
export const isPlanLines = (lines: unknown): lines is number =>
  typeof lines === 'number' && Number.isInteger(lines) && lines >= 1 && lines <= MOST_PLAN_LINES;
