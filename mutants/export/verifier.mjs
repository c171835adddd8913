import { mutantsOf } from '../list.mjs';

const SCRIPT = 'resources/verifier/verify.mjs';
const CONTAINER = ['test/export/verifier/container.test.ts'];
const FORGERIES = ['test/export/verifier/forgeries.test.ts'];
const NUMBERS = ['test/export/verifier/numbers.test.ts'];
const FORMAT_2 = ['test/export/verifier/format-2.test.ts'];

export default [
  ...mutantsOf(SCRIPT, CONTAINER, [
    ["must(entry.isFile(), 'is no plain file');", '', 'links and pipes are no files'],
    ['must(local === expected && u32', 'must(u32', 'every byte of a zip belongs to a file'],
    ["must(!keys.includes('__proto__'), 'a key is __proto__');", '', 'no key is __proto__'],
    ['ignoreBOM: true', 'ignoreBOM: false', 'a byte order mark is seen'],
    ['filter((name) => !known.has(name))', 'filter(() => false)', 'nothing else lies there'],
  ]),
  ...mutantsOf(SCRIPT, FORGERIES, [
    ['const TOLERANCE = 1e-12;', 'const TOLERANCE = 1e-6;', 'numbers come out to twelve digits'],
    ["must(areShares, 'has ensemble weights that are no shares');", '', 'ensemble weights are shares'],
    ['must(stated.every(isError),', 'must(true,', 'covariances have the standard errors of the evidence'],
  ]),
  ...mutantsOf(SCRIPT, NUMBERS, [
    ['k * 0.04', 'k * 0.05', 'the slope of movers is shrunk by their variance'],
    ['-(1 - 1e-6) / Math.max', '-1 / Math.max', 'rho keeps a millionth from its end'],
    ['prior.shrinkage ?? 3', 'prior.shrinkage ?? 2', 'newcomers of old models are shrunk by three'],
    ['isMoved ? document.rho : rates.rho', 'isMoved ? rates.rho : rates.rho', 'a rho that was moved follows its end'],
  ]),
  ...mutantsOf(SCRIPT, FORMAT_2, [
    ['const own = unseenVariance * sum', 'const own = sum', 'newcomers lie as wide as their prior says'],
    ['shared = meanVariance * sizeOf', 'shared = 0 * sizeOf', 'newcomers share the error of their mean'],
    ['const share = [1 / 6, 1 / 30,', 'const share = [1 / 30, 1 / 6,', 'shares are those of all orders'],
    ['want(made === id,', 'want(true,', 'data, settings and engine make an id'],
    [', ...differences(short(best), short(plan))];', '];', 'no plan covers more'],
    ['!inside.get(name)?.equals(', 'false && !inside.get(name)?.equals(', 'the archive holds the same files'],
  ]),
];
