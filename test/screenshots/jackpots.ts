import type { Page } from '@playwright/test';
import type { DraftRow } from '../../src/contract';
import { call } from '../e2e/application';

/** A jackpot to look at. */
export interface Jackpot {
  readonly name: string;
  readonly id: string;
  readonly isFinalised: boolean;
}

const row = (date: string, league: string, home: string, away: string, ...odds: readonly string[]): DraftRow => {
  const [oddsHome = '', oddsDraw = '', oddsAway = ''] = odds;
  return { date, time: '', league, home, away, oddsHome, oddsDraw, oddsAway, neutral: false };
};

/** A draft with every kind of trouble, and a finalised one with results. */
export async function makeJackpots(page: Page): Promise<readonly Jackpot[]> {
  const [first] = await call(page, 'jackpots.list', {});
  const troubled = await call(page, 'jackpots.create', {
    name: 'Troubled',
    rows: [
      row('2024-09-01', 'DEMO', 'Saltmere', 'Eastwick Rovers', '1.60', '4,20', '5.50'),
      row('2024-09-01', 'FA Cup', 'Saltmere', 'Somebody'),
      row('2024-09-01', 'DEMO', 'Copperhill', 'Fenbrige', '2.10', '3.40', '3.20'),
      row('32.09.2024', 'DEMO', 'Underhill', 'Harrowfield', '1.9', '', '4.0'),
      row('2024-09-02', '', 'Nobody', ''),
    ],
  });
  const results = Array.from({ length: first!.fixtures }, (_, at) => ({
    order: at + 1,
    outcome: (['home', 'draw', 'away'] as const)[at % 3]!,
  }));
  await call(page, 'jackpots.enterResults', { id: first!.id, results });
  const revised = await call(page, 'jackpots.revise', { id: first!.id, reason: 'prices moved' });
  return [
    { name: 'troubled', id: troubled.jackpot.id, isFinalised: false },
    { name: 'finalised', id: first!.id, isFinalised: true },
    { name: 'revised', id: revised.jackpot.id, isFinalised: false },
  ];
}
