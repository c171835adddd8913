import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../src/main/audit/canonical-json';
import { correctPicks } from '../../../src/main/core/jackpot/correct-picks';
import { blockOf } from '../../../src/main/core/models/covariance';
import { packLower } from '../../../src/main/core/numeric/symmetric';
import { OUTCOMES } from '../../../src/main/core/words/outcomes';
import { askScript, named, scriptAlone } from '../../support/script';
import { basisOfDemo, deriveFrom, type Basis, type Content } from '../../support/format-2';
import { writeFormat2, type Writing } from '../../support/format-2-files';

const script = scriptAlone();
const OPEN = ['signature', 'past forecasts'];

async function found(folder: string) {
  const verdict = await askScript(script, folder);
  return { failed: named(verdict, 'failed'), open: named(verdict, 'not-checked') };
}
const basis = basisOfDemo();
const whole = deriveFrom(basis);
const written = (change: (content: Content) => void, writing: Writing = {}): string => {
  const content = structuredClone(whole);
  change(content);
  return writeFormat2(content, writing);
};
const derived = (change: (basis: Basis) => void, again = false, writing: Writing = {}): string => {
  const changed = structuredClone(basis);
  change(changed);
  return writeFormat2(deriveFrom(changed, again), writing);
};
const same = () => undefined;

describe('a report of the second format', () => {
  it('passes every check but what no report can show alone', async () => {
    expect(await found(written(same))).toEqual({ failed: [], open: OPEN });
    const signed = await askScript(script, written(same, { isSigned: true, hasPdf: true }));
    expect(named(signed, 'failed')).toEqual([]);
    expect(named(signed, 'not-checked')).toEqual(['past forecasts']);
    expect(named(signed, 'passed')).toEqual(expect.arrayContaining(['file report.pdf', 'signature', 'report.zip']));
  });

  it('knows of settings only where they are told, and lets evidence say more', async () => {
    const folder = written(({ models }) => {
      models[0]!.settingsUsed = null;
      Object.assign(models[1]!.evidence, { added: 'since' });
    });
    expect(await found(folder)).toEqual({ failed: [], open: OPEN });
  });

  it('passes from its archive alone', async () => {
    expect(await found(join(written(same), 'report.zip'))).toEqual({ failed: [], open: OPEN });
  });

  it('may have been locked before its origins were', async () => {
    expect(await found(written(same, { withOrigins: false }))).toEqual({
      failed: [],
      open: ['signature', 'origins sealed', 'past forecasts'],
    });
  });

  it('has numbers, explanations, chances and plans of other picks and prices, too', async () => {
    const folder = derived((changed) => {
      changed.picks.B![0] = 'draw';
      changed.picks.G![4] = 'away';
      changed.planLines = 200;
      changed.fixtures[1]!.odds = null;
      changed.fixtures[2]!.neutral = true;
      changed.layout.sections = ['sets'];
      changed.models[0]!.document.rho = -0.9;
    }, true);
    const page = 'report.html shows the content';
    expect(await found(folder)).toEqual({ failed: [page], open: OPEN });
  });

  it('counts clubs that a model has not seen as its prior has them, together and apart', async () => {
    const folder = derived(({ models, fixtures, predictions }) => {
      const { covariance, document } = models[0]!;
      Object.assign(covariance!, { unseenVariance: 1.5, meanVariance: 0.25 });
      const own = [...fixtures.keys()].filter((i) => fixtures[i]!.league === document.league);
      own.slice(0, 2).forEach((i) => (fixtures[i]!.home = `Newcomer ${i}`));
      fixtures[own[1]!]!.away = 'Newcomer too';
      for (const i of own.slice(0, 2)) {
        const whole = { ...covariance!, values: Float64Array.from(covariance!.values) };
        const block = blockOf(whole, fixtures[i]!.home, fixtures[i]!.away);
        predictions[i]!.uncertainty!.covariance = [...packLower(block, 7)];
      }
    }, true);
    expect(await found(folder)).toEqual({ failed: [], open: OPEN });
  });

  it.each<[string, (content: Content) => void, string]>([
    [
      'a share of a probability',
      ({ explanations }) => (explanations[0]!.goals[2]!.contribution.draw += 1e-9),
      'explanations',
    ],
    ['a step', ({ explanations }) => (explanations[3]!.sets.D.steps[2]!.contribution.home += 1e-9), 'explanations'],
    ['a chance of all', ({ distributions }) => (distributions[1]!.all *= 1 + 1e-10), 'distributions'],
    ['an interval of all', ({ distributions }) => (distributions[4]!.interval.high *= 1.001), 'distributions'],
    [
      'a changed pick that is none',
      ({ distributions }) => (distributions[0]!.picks[0]!.isChanged = true),
      'distributions',
    ],
    ['what a plan covers', ({ plan }) => (plan.covered *= 1 + 1e-10), 'plan'],
    ['an alternative less', ({ plan }) => plan.alternatives.pop(), 'plan'],
    ['a right pick more', ({ results }) => (results.sets[2]!.right += 1), 'results'],
    ['a lower loss', ({ results }) => (results.sets[2]!.logLoss! -= 0.01), 'results'],
    [
      'another result',
      ({ results }) => (results.latest[0] = results.latest[0] === 'home' ? 'away' : 'home'),
      'results',
    ],
    ['a verdict of other matches', ({ reliability }) => (reliability[0]!.diagrams[0]!.verdict.n = 1201), 'reliability'],
    [
      'parts that make no score',
      ({ reliability }) => (reliability[0]!.diagrams[0]!.diagram.brier.score += 1e-6),
      'reliability',
    ],
    [
      'a curve that falls',
      ({ reliability }) => (reliability[0]!.diagrams[0]!.diagram.curve[1]!.value = 0.1),
      'reliability',
    ],
    ['a file less', ({ data }) => data.files.pop(), 'source files'],
    [
      'a file of a linked league less',
      ({ models }) => Object.assign(models[0]!.evidence, { linkedFiles: ['d'.repeat(64)] }),
      'source files',
    ],
    [
      'a decision less',
      ({ models }) =>
        Object.assign(models[0]!.evidence, { decisions: { knownSpellings: true, links: [{ club: 'Alfen' }] } }),
      'source files',
    ],
    ['other settings', ({ models }) => (models[0]!.settingsUsed = { preset: 'fitted' }), 'model identities'],
    ['another snapshot', ({ models }) => (models[0]!.snapshot = 'd'.repeat(64)), 'model identities'],
    ['other linked clubs', ({ models }) => models[0]!.evidence.neighbours!.pop(), 'model identities'],
    ['another release', (content) => (content.jackpot.release = 'd'.repeat(64)), 'release'],
    [
      'a model of no release',
      ({ release, jackpot }) => {
        release.shift();
        jackpot.release = hashOf(release.map(({ id }) => id).sort());
      },
      'release',
    ],
    [
      'covariances of its own',
      ({ predictions }) => (predictions[0]!.uncertainty!.covariance[6]! *= 1.1),
      'covariances',
    ],
    [
      'narrower covariances',
      ({ models }) => models[0]!.covariance!.values.forEach((_, i, all) => (all[i]! /= 4)),
      'covariances',
    ],
    ['no covariance of a model', ({ models }) => (models[0]!.covariance = null), 'covariances'],
    [
      'a version before it that is none',
      ({ history }) => history.push({ version: 7, hash: null, reason: null, changes: [] }),
      'history',
    ],
    ['other digests', ({ models }) => (models[0]!.digests[0]!.matches += '0000'), 'models'],
    ['a file twice', ({ data }) => data.files.push(structuredClone(data.files[0]!)), 'source files'],
    [
      'other words of a verdict',
      ({ reliability }) => (reliability[0]!.diagrams[0]!.words = 'Set B: splendid; n = 1,200'),
      'reliability',
    ],
    ['other shares in words', ({ formulas }) => (formulas['set B'] = 'Market-aware: all of it'), 'formulas'],
    ['another prior', ({ models }) => (models[0]!.covariance!.sigma = 0.2), 'models'],
    ['a doubt less', ({ models }) => models[0]!.doubts.pop(), 'warnings'],
    ['a warning less', ({ warnings }) => warnings.shift(), 'warnings'],
    [
      'the old formula',
      ({ formulas }) => (formulas.intervals = formulas.intervals!.replace('1.959963984540054', '1.96')),
      'formulas',
    ],
  ])('fails with %s', async (_, change, failed) => {
    expect((await found(written(change))).failed).toContain(failed);
  });

  it('fails with a plan that is what its choices make, and not the best', async () => {
    const folder = written((content) => {
      const { plan, predictions } = content;
      const [doubled, single] = [2, 1].map((width) =>
        plan.choices.findIndex(({ outcomes }) => outcomes.length === width),
      );
      const masses = plan.choices.map(({ outcomes }, i) => {
        const { B } = predictions[i]!.sets;
        const others = OUTCOMES.filter((outcome) => outcome !== outcomes[0]).sort((a, b) => B[b] - B[a]);
        const width = i === doubled ? 1 : i === single ? 2 : outcomes.length;
        const chosen = [outcomes[0]!, ...others].slice(0, width);
        const covered = width === 3 ? 1 : chosen.reduce((total, outcome) => total + B[outcome], 0);
        plan.choices[i] = { ...plan.choices[i]!, outcomes: chosen, covered };
        return covered;
      });
      const covered = masses.reduce((all, mass) => all * mass, 1);
      const gain = (plan.gain! * covered) / plan.covered;
      content.plan = { ...plan, covered, gain, distribution: Array.from(correctPicks(masses)) };
    });
    const { checks } = await askScript(script, folder);
    expect(checks.filter(({ verdict }) => verdict === 'failed')).toMatchObject([
      { name: 'plan', detail: expect.stringMatching(/^covered is [^;]*$/) as string },
    ]);
  });

  it.each<[string, Writing, string]>([
    ['finalised by another', { entry: { analyst: 'somebody else' } }, 'analyst'],
    ['of another list in the log', { entry: { details: {} } }, 'audit anchor'],
    ['that another entry finalised', { entry: { subject: 'a'.repeat(64) } }, 'audit anchor'],
    ['whose seal is of another', { seal: (seal) => (seal.contentHash = 'a'.repeat(64)) }, 'seal'],
    ['whose seal says more', { seal: (seal) => (seal.more = 1) }, 'seal'],
    [
      'whose PDF is not that of the seal',
      { hasPdf: true, seal: (seal) => (seal.pdf = { sha256: 'a'.repeat(64), bytes: 19, html: 'a'.repeat(64) }) },
      'file report.pdf',
    ],
    ['with a PDF that the seal does not know', { hasPdf: true, seal: (seal) => (seal.pdf = null) }, 'file report.pdf'],
    [
      'whose signature is of something else',
      { isSigned: true, seal: (seal) => (seal.pdf = { sha256: 'a'.repeat(64), bytes: 1, html: 'a'.repeat(64) }) },
      'signature',
    ],
    [
      'whose key is none',
      { isSigned: true, seal: (seal) => Object.assign(seal.signature as object, { publicKey: 'f'.repeat(64) }) },
      'signature',
    ],
    [
      'whose archive holds another page',
      { inArchive: (files) => (files['report.html'] = Buffer.from('x')) },
      'report.zip',
    ],
    ['whose archive lacks a file', { inArchive: (files) => delete files['seal.json'] }, 'report.zip'],
    ['whose archive holds more', { inArchive: (files) => (files['more.txt'] = Buffer.from('x')) }, 'report.zip'],
    ['whose page has a script', { page: (html) => `${html}<script>1</script>` }, 'report.html shows the content'],
    [
      'whose page asks the network',
      { page: (html) => `${html}<p style="background:url(http://x)">` },
      'report.html shows the content',
    ],
    [
      'whose page has another number',
      { page: (html) => html.replace(/(\d)\.(\d)<span>/, '$1.$2$2<span>') },
      'report.html shows the content',
    ],
    [
      'whose page has another interval',
      { page: (html) => html.replace(/<span>(\d)/, '<span>9$1') },
      'report.html shows the content',
    ],
    [
      'whose page has a row more',
      { page: (html) => html.replace(/<tr>.*?<\/tr>/, '$&$&') },
      'report.html shows the content',
    ],
  ])('fails where one %s', async (_, writing, failed) => {
    expect((await found(written(same, writing))).failed).toContain(failed);
  });

  it('fails without a seal', async () => {
    const folder = written(same);
    rmSync(join(folder, 'seal.json'));
    expect((await found(folder)).failed).toEqual(expect.arrayContaining(['seal', 'report.zip']));
    writeFileSync(join(folder, 'seal.json'), 'none');
    expect((await found(folder)).failed).toContain('seal');
  });
});
