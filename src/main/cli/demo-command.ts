import { createCall } from '../capabilities/answer';
import type { Call } from '../capabilities/call';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeDemoLeague } from '../capabilities/data/demo-files';
import { openServices } from '../capabilities/services';
import { awaitJob } from '../capabilities/command/await-job';
import { predict } from '../capabilities/jackpots/commands';
import { showPrediction } from '../capabilities/jackpots/show';
import { showTraining } from '../capabilities/models/show-training';
import { exportNow } from '../capabilities/reports/commands';
import { showVerification } from '../capabilities/reports/show';
import { showImport } from '../capabilities/data/show';

/** The whole way once, on the demo: import, link, train, predict, finalise, export, verify. @returns whether it verified */
export async function runDemo(
  out: string,
  { json, analyst, workerFile }: { json: boolean; analyst?: string | undefined; workerFile: string },
): Promise<boolean> {
  const directory = resolve(out);
  mkdirSync(directory, { recursive: true });
  const storePath = join(directory, 'store.sqlite');
  const say = (text: string) => json || process.stdout.write(`${text}\n`);
  const services = openServices({ storePath, analyst, workerFile });
  try {
    const call = createCall(services);
    const jobs = { queue: () => services.queue };
    const demo = writeDemoLeague(directory);
    const imported = await awaitJob(jobs, (await call('data.import', { paths: demo.files })).jobId, 'import');
    say(showImport(imported));
    const linked = await linkClubs(call);
    say(`${linked} clubs linked between the divisions`);
    const trained = await awaitJob(jobs, (await call('training.train', { leagues: 'all' })).jobId, 'train');
    say(showTraining(trained));
    const prediction = await predict({ call }, demo.fixtures, { name: 'Demo jackpot', finalise: true });
    say(showPrediction(prediction));
    rmSync(join(directory, 'report'), { recursive: true, force: true });
    const out = join(directory, 'report');
    const report = await exportNow({ call, ...jobs }, prediction.jackpotId, { out, pdf: true, sign: false });
    const verified = await call('reports.verify', { directory: report.directory });
    say(showVerification(verified));
    const places = {
      store: storePath,
      seasons: join(directory, 'seasons'),
      fixtures: demo.fixtures,
      report: join(report.directory, 'report.html'),
    };
    say(`\nEverything lies in ${directory}:`);
    for (const [name, path] of Object.entries(places)) say(`  ${name.padEnd(9)} ${path}`);
    const { contentHash } = report;
    if (json)
      process.stdout.write(
        `${JSON.stringify({ imported, linked, trained, prediction, contentHash, verified, places })}\n`,
      );
    return verified.ok;
  } finally {
    await services.close();
  }
}

/** Say what a person would of clubs that bear one name in both divisions. @returns how many there are */
async function linkClubs(call: Call): Promise<number> {
  const { suggestions } = await call('teams.clubs', {});
  for (const { name, teams } of suggestions) {
    const members = teams.map((team) => ({ league: team.league, team: team.name }));
    await call('teams.link', { name, teams: members, reason: 'one name in both divisions of the demo' });
  }
  return suggestions.length;
}
