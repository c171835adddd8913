import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FixtureInput, ReproduceResult } from '../../src/contract';
import { createCall } from '../../src/main/capabilities/answer';
import type { Call } from '../../src/main/capabilities/call';
import type { Services } from '../../src/main/capabilities/services';
import { seasonText, type SeasonFile } from './season-text';
import { CLUBS } from './small-leagues';
import { emptyStore, exportReport, runToEnd, temporaryFolder } from './stores';

/** A store of small leagues whose jackpot is exported, and whose report is made again from the files alone. */
export interface Situation {
  readonly services: Services;
  readonly call: Call;
  /** Where its season files lie. */
  readonly data: string;
  /** Write files into its folder, import them all. */
  readonly bring: (files: Readonly<Record<string, string>>) => Promise<void>;
  readonly train: (leagues: 'all' | string[], asOf?: string) => Promise<void>;
  /** Finalise a jackpot of some fixtures and export it. @returns the folder of the report */
  readonly report: (fixtures: readonly FixtureInput[]) => Promise<string>;
  readonly again: (report: string) => Promise<ReproduceResult>;
}

export function situation(): Situation {
  const services = emptyStore();
  const call = createCall(services);
  const data = temporaryFolder();
  return {
    services,
    call,
    data,
    bring: async (files) => {
      const paths = Object.entries(files).map(([name, text]) => {
        writeFileSync(join(data, name), text);
        return join(data, name);
      });
      await runToEnd(services, (start) => start('data.import', { paths }), 'import');
    },
    train: async (leagues, asOf) => {
      await runToEnd(services, (start) => start('training.train', { leagues, ...(asOf ? { asOf } : {}) }), 'train');
    },
    report: async (fixtures) => {
      const { jackpot } = await call('jackpots.create', { name: 'Again', fixtures: [...fixtures] });
      await call('jackpots.finalise', { id: jackpot.id });
      const directory = join(temporaryFolder(), 'report');
      await exportReport(services, { jackpotId: jackpot.id, directory });
      return directory;
    },
    again: (report) => runToEnd(services, (start) => start('reports.reproduce', { report, data }), 'reproduce'),
  };
}

/** Two seasons of a league of eight clubs. @param rename names as the second season's file has them */
export const twoSeasons = (
  league: string,
  {
    clubs = CLUBS as readonly string[],
    rename = {} as Readonly<Record<string, string>>,
    ...more
  }: Partial<SeasonFile> & {
    rename?: Readonly<Record<string, string>>;
  } = {},
): Record<string, string> => ({
  [`${league}_2019-20.csv`]: seasonText({ league, start: 2019, clubs }),
  [`${league}_2020-21.csv`]: seasonText({
    ...{ league, start: 2020, clubs },
    change: (cells) => cells.map((cell) => rename[cell] ?? cell),
    ...more,
  }),
});

/** A match of a league after all its seasons. */
export const match = (league: string, home: string, away: string): FixtureInput => ({
  ...{ date: '2022-08-20', league, home, away },
  odds: { home: 2.2, draw: 3.3, away: 3.5 },
});
