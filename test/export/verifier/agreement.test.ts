import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { CHANGES } from '../../../fuzz/reports/changes';
import { bodyOf, computeAgain, forgeReport, type Change } from '../../../fuzz/reports/forge-report';
import { verifyReport } from '../../../src/main/export/report/verify/verify-report';
import { askScript, named, scriptAlone } from '../../support/script';
import { temporaryFolder } from '../../support/stores';

const script = scriptAlone();
const forge = (change: Change): string =>
  forgeReport(temporaryFolder(), bodyOf(join(inject('demo'), 'report')), change);

async function both(folder: string) {
  const verdict = await askScript(script, folder);
  const application = verifyReport(folder);
  return {
    application: application.ok,
    script: verdict.ok,
    failed: named(verdict, 'failed'),
    theirs: application.checks.filter((each) => each.verdict === 'failed').map(({ name }) => name),
  };
}

describe('both verifiers on the second format', () => {
  it('agree on nothing changed', async () => {
    expect(await both(forge(() => undefined))).toEqual({ application: true, script: true, failed: [], theirs: [] });
    expect(await both(forge(computeAgain))).toEqual({ application: true, script: true, failed: [], theirs: [] });
  });
  it.each([...CHANGES])('agree on %s', async (_, change) => {
    const { application, script: other, theirs, failed } = await both(forge(change));
    expect({ verdict: other, failed }).toMatchObject({ verdict: application });
    expect(theirs.length > 0).toBe(failed.length > 0);
  });
});
