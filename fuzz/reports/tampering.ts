import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { canonicalJson } from '../../src/main/audit/canonical-json';
import { placesIn, placesOver, whileChanged } from './bytes';
import { AGREE_WITH_THEMSELVES, CHANGES } from './changes';
import { changesByFixture } from './changes-by-fixture';
import { bodyOf, computeAgain, forgeReport, type Change, type Forged } from './forge-report';
import type { Judge, Verdict } from './judges';
import { Tally, type Outcome } from './outcome';

type Judges = Readonly<Record<string, Judge>>;

/** No question about one report may take longer than this. */
export const PATIENCE_MS = 10_000;

async function judge(
  tally: Tally,
  judges: Judges,
  name: string,
  ask: (judge: Judge) => Verdict,
  expected = false,
): Promise<void> {
  // Processes beside this one have their turn.
  await setImmediate();
  tally.trial();
  for (const [verifier, of] of Object.entries(judges)) {
    const { ok, why, ms } = ask(of);
    tally.took(ms);
    tally.answer(
      verifier,
      ok === expected && ms < PATIENCE_MS,
      `${name}: ${ok ? 'verified' : why.join(', ')}, ${ms} ms`,
    );
  }
}

/** Single bytes, spread over every file of a copy of a report, and over its archive alone. */
export async function byteTrials(judges: Judges, report: string, folder: string, count: number): Promise<Outcome[]> {
  cpSync(report, folder, { recursive: true });
  const archive = join(folder, 'report.zip');
  const inArchive = Math.floor(count / 8);
  const ofFolder = new Tally('one byte of a folder');
  for (const place of placesOver(folder, count - inArchive))
    await judge(ofFolder, judges, JSON.stringify(place), (of) => whileChanged(folder, place, () => of(folder)));
  const ofArchive = new Tally('one byte of a zip alone');
  for (const place of placesIn(archive, inArchive))
    await judge(ofArchive, judges, JSON.stringify(place), (of) => whileChanged(folder, place, () => of(archive)));
  rmSync(folder, { recursive: true });
  return [ofFolder.outcome(), ofArchive.outcome()];
}

/** Lies with every hash made again: seen by making again what follows, or by the hash that somebody was told. */
export async function forgeryTrials(judges: Judges, report: string, folder: string, count: number): Promise<Outcome[]> {
  const original = bodyOf(report);
  const told = (JSON.parse(readFileSync(join(report, 'manifest.json'), 'utf8')) as { contentHash: string }).contentHash;
  const forged = (change: Change): string => {
    rmSync(folder, { recursive: true, force: true });
    return forgeReport(folder, original, change);
  };
  const asked = (change: Change, expect?: string) => {
    const target = forged(change);
    return (of: Judge) => of(target, expect);
  };
  const same = new Tally('every hash again, nothing else');
  await judge(
    same,
    judges,
    'nothing changed',
    asked(() => undefined),
    true,
  );
  await judge(same, judges, 'computed again', asked(computeAgain), true);
  const listed = CHANGES.filter(([name, change]) => !AGREE_WITH_THEMSELVES.has(name) && doesChange(original, change));
  const lies = new Tally('a lie, every hash again');
  const all = [...listed, ...changesByFixture(original.fixtures.length, Math.max(0, count - listed.length))];
  for (const [name, change] of spread(all, count)) await judge(lies, judges, name, asked(change));
  const others = new Tally('another story, hash told');
  const stories = CHANGES.filter(([each]) => AGREE_WITH_THEMSELVES.has(each));
  for (const [name, change] of spread(stories, Math.ceil(count / 5)))
    await judge(others, judges, name, asked(change, told));
  rmSync(folder, { recursive: true });
  return [same.outcome(), lies.outcome(), others.outcome()];
}

/** Some changes are none where there is nothing to be changed. */
function doesChange(original: Forged, change: Change): boolean {
  const body = structuredClone(original);
  change(body);
  // A number that is none has no canonical form, and is a change.
  return canonicalJson(body) !== canonicalJson(original);
}

/** So many of a list, evenly. */
const spread = <T>(list: readonly T[], count: number): T[] =>
  Array.from(
    { length: Math.min(count, list.length) },
    (_, i) => list[Math.floor((i * list.length) / Math.min(count, list.length))]!,
  );
