import { describe, expect, it } from 'vitest';
import { ReportOptions } from '../../../src/contract';
import {
  createReportChoices,
  isPlanLines,
  USUAL_REPORT,
} from '../../../src/renderer/src/services/choices/report-choices';

const KEY = 'report-choices';
const kept = (text?: string) => {
  const held = new Map(text === undefined ? [] : [[KEY, text]]);
  return {
    held,
    getItem: (key: string): string | null => held.get(key) ?? null,
    setItem: (key: string, value: string): void => void held.set(key, value),
  };
};
const choiceOf = (storage: Parameters<typeof createReportChoices>[0]) => {
  const { choose: _, ...choice } = createReportChoices(storage).getState();
  return choice;
};

describe('the choices for the next report', () => {
  it('begin as the contract has them', () => {
    const { sections, paper, planLines } = ReportOptions.parse({});
    expect(choiceOf(kept())).toEqual({ sections, paper, planLines, pdf: true, sign: true });
  });
  it('are there again after a restart, with nothing of the one report they were made for', () => {
    const storage = kept();
    createReportChoices(storage)
      .getState()
      .choose({ sections: ['sets', 'limits'], paper: 'letter', planLines: 64, pdf: false, sign: false });
    const chosen = { sections: ['sets', 'limits'], paper: 'letter', planLines: 64, pdf: false, sign: false };
    expect(choiceOf(storage)).toEqual(chosen);
    expect(JSON.parse(storage.held.get(KEY)!)).toEqual(chosen);
  });
  it('are read one by one: what nobody knows any more is as it usually is', () => {
    const stored = {
      sections: ['limits', 'horoscope', 'sets'],
      paper: 'papyrus',
      planLines: 0.5,
      pdf: 'no',
      sign: false,
    };
    expect(choiceOf(kept(JSON.stringify(stored)))).toEqual({
      ...USUAL_REPORT,
      sections: ['sets', 'limits'],
      sign: false,
    });
    for (const text of ['{', '7', 'null', '[]', '{"sections":"all"}'])
      expect(choiceOf(kept(text))).toEqual(USUAL_REPORT);
  });
  it('hold where the storage refuses', () => {
    const refuse = (): never => {
      throw new Error('denied');
    };
    const store = createReportChoices({ getItem: refuse, setItem: refuse });
    store.getState().choose({ paper: 'letter' });
    expect(store.getState().paper).toBe('letter');
  });
  it('take numbers of lines that the contract takes, and no others', () => {
    for (const lines of [0, 1, 16, 4_000_000, 4_000_001, 1.5, '16', '', Number.NaN])
      expect(isPlanLines(lines), String(lines)).toBe(ReportOptions.safeParse({ planLines: lines }).success);
  });
});
