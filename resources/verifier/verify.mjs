#!/usr/bin/env node
/*
 * Checks a report of the Football Jackpot Probability Engine with nothing but the report.
 *
 *   node verify.mjs [folder-or-zip] [--expect HASH] [--json]
 *
 * Without a folder it checks the one it lies in. HASH is the `contentHash` that you were told by another way. Exit code 0:
 * no check failed; 3: one did; 2: nothing could be checked. It needs Node 20 or later and nothing else: it reads the files
 * of the report, writes nothing and asks no network.
 *
 * It is a second implementation, written from docs/verification.md and docs/mathematics.md; it shares no line with the
 * application. In order: what it knows, reading, canonical JSON, the form of a manifest, the mathematics, comparing, the
 * checks, the verdict. A check passes, fails, or is not made and says why; to add one, enter it in CHECKS.
 */
import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto';
import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';

const [MANIFEST, SEAL, PDF, ARCHIVE] = ['manifest.json', 'seal.json', 'report.pdf', 'report.zip'];
/** Engines whose numbers it makes again; those of another one may come out otherwise, and are then not judged. */
const ENGINES = ['3'];
const OUTCOMES = ['home', 'draw', 'away'];
const SETS = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
/** Of the normal distribution: 2.5 % lie above it. */
const QUANTILE = 1.959963984540054;
/** Two numbers are the same that differ by no more than this, absolutely below 1 and relatively above; of chances of many fixtures relatively. */
const TOLERANCE = 1e-12;
const LIMITS = { bytes: 2 ** 26, allBytes: 2 ** 28, files: 200, depth: 40, goals: 200, rate: 50 };

// ---------------------------------------------------------------------------------------------------------------------
// Reading: a folder or a zip as names and bytes. What is no plain file of bounded size is refused, and nothing is followed.

/** Nothing to check: a fault of who calls, not of the report. */
class Misuse extends Error {}

const isPlainName = (name) => /^[^\\/:\0]+$/.test(name) && !/^\.+$/.test(name);
const must = (condition, what) => {
  if (!condition) throw new Error(what);
};

/** @returns the files by name, and why some could not be read */
function readTarget(target) {
  const kind = fs.statSync(target, { throwIfNoEntry: false });
  if (!kind?.isDirectory() && !kind?.isFile()) throw new Misuse(`${target} is neither a folder nor a zip`);
  const files = new Map();
  const problems = [];
  let total = 0;
  const attempt = (name, read) => {
    try {
      const entries = read();
      for (const [, data] of entries) total += data.length;
      must(total <= LIMITS.allBytes, `takes them beyond ${LIMITS.allBytes} bytes`);
      for (const [key, data] of entries) files.set(key, data);
    } catch (error) {
      problems.push(`${name} ${error.message}`);
    }
  };
  if (kind.isFile()) attempt(basename(target), () => readZip(readPlain(target)));
  else {
    const names = fs.readdirSync(target).sort();
    if (names.length > LIMITS.files) problems.push(`of ${names.length} files only ${LIMITS.files} are read`);
    for (const name of names.slice(0, LIMITS.files)) attempt(name, () => [[name, readPlain(join(target, name))]]);
  }
  return { files, problems };
}

/** Bytes of a file that is one: a link, a pipe or a device is refused before and after it is opened. */
function readPlain(path) {
  const judge = (entry) => {
    must(entry.isFile(), 'is no plain file');
    must(entry.size <= LIMITS.bytes, `has ${entry.size} bytes, at most ${LIMITS.bytes} are read`);
  };
  judge(fs.lstatSync(path));
  const handle = fs.openSync(
    path,
    fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0) | (fs.constants.O_NONBLOCK ?? 0),
  );
  try {
    judge(fs.fstatSync(handle));
    return fs.readFileSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/**
 * The files of a zip. Every byte of it belongs to an entry, the directory at its end says of each what the header before
 * its bytes says, and none unpacks to more than it states. No folders, no links, no encryption, no zip64.
 */
function readZip(bytes) {
  const files = new Map();
  const [u16, u32] = [(at) => bytes.readUInt16LE(at), (at) => bytes.readUInt32LE(at)];
  const end = bytes.length - 22;
  must(end >= 0 && u32(end) === 0x06054b50, 'does not end as a zip does');
  const [entries, start] = [u16(end + 10), u32(end + 16)];
  must(u32(end + 4) === 0 && u16(end + 8) === entries && start + u32(end + 12) === end, 'is a part of a zip');
  must(entries <= LIMITS.files, `holds ${entries} files, at most ${LIMITS.files} are read`);
  let [at, expected, total] = [start, 0, 0];
  for (let entry = 0; entry < entries; entry += 1) {
    must(at + 46 <= end && u32(at) === 0x02014b50, `has no entry ${entry + 1}`);
    const [flags, method, crc, packed, size] = [u16(at + 8), u16(at + 10), u32(at + 16), u32(at + 20), u32(at + 24)];
    const rawName = bytes.subarray(at + 46, at + 46 + u16(at + 28));
    const name = decode(rawName);
    must(isPlainName(name), `holds ${JSON.stringify(name)}, which is no plain file name`);
    must(!files.has(name), `holds ${name} twice`);
    must([0, 8].includes(u32(at + 38) >>> 28), `holds ${name}, which is no plain file`);
    must((flags & 0x2041) === 0 && [0, 8].includes(method), `holds ${name} encrypted or packed by method ${method}`);
    total += size;
    must(size <= LIMITS.bytes && total <= LIMITS.allBytes, 'unpacks to more than may be read');
    const local = u32(at + 42);
    must(local === expected && u32(local) === 0x04034b50, `holds bytes before ${name} that belong to nothing`);
    const isTold = (offset, value) => u32(local + offset) === value || ((flags & 8) !== 0 && u32(local + offset) === 0);
    const localName = bytes.subarray(local + 30, local + 30 + u16(local + 26));
    const isOne = isTold(14, crc) && isTold(18, packed) && isTold(22, size) && u16(local + 8) === method;
    must(isOne && localName.equals(rawName), `has two headers of ${name} that differ`);
    const from = local + 30 + localName.length + u16(local + 28);
    must(from + packed <= start, `holds ${name} beyond its files`);
    const body = bytes.subarray(from, from + packed);
    const data = method === 0 ? body : inflateRawSync(body, { maxOutputLength: size + 1 });
    must(data.length === size && crc32(data) === crc, `holds ${name} damaged`);
    files.set(name, data);
    expected = from + packed;
    if (flags & 8) expected += u32(expected) === 0x08074b50 ? 16 : 12;
    at += 46 + u16(at + 28) + u16(at + 30) + u16(at + 32);
  }
  must(expected === start && at === end, 'holds bytes that belong to no file');
  return files;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, value) => {
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
const crc32 = (bytes) => ~bytes.reduce((crc, byte) => CRC_TABLE[(crc ^ byte) & 255] ^ (crc >>> 8), -1) >>> 0;

/** UTF-8, and nothing that only looks like it; a byte order mark stays where it is. */
const decode = (bytes) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

// ---------------------------------------------------------------------------------------------------------------------
// Canonical JSON (RFC 8785): keys by UTF-16 code unit, no space, numbers as ECMAScript prints them

/** @throws {Error} for what has no canonical form here: Infinity, half a surrogate pair, `__proto__`, too deep a nesting */
function canonical(value, depth = 0) {
  must(depth <= LIMITS.depth, `values are nested more than ${LIMITS.depth} deep`);
  must(typeof value !== 'number' || Number.isFinite(value), 'a number is infinite');
  must(typeof value !== 'string' || value.isWellFormed(), `${JSON.stringify(value)} is no Unicode text`);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, depth + 1)).join(',')}]`;
  const keys = Object.keys(value).sort();
  must(!keys.includes('__proto__'), 'a key is __proto__');
  return `{${keys.map((key) => `${canonical(key)}:${canonical(value[key], depth + 1)}`).join(',')}}`;
}

/** The layout of files for people: canonical order, two spaces, a line feed at the end. */
const pretty = (value) => `${JSON.stringify(JSON.parse(canonical(value)), null, 2)}\n`;
const sha256 = (data) => createHash('sha256').update(data).digest('hex');
const hashOf = (value) => sha256(canonical(value));

// ---------------------------------------------------------------------------------------------------------------------
// The form of a manifest: every field by name and type. `?` may be absent, `|null` may be null, [n] is a list of at most n,
// [=n] of exactly n, {type} an object of any keys. A field that is not here is refused, but where there is `…`.

const FORMS = `
manifest-1   content:content-1 contentHash:hash anchor:anchor
manifest-2   content:content-2 contentHash:hash
seal         format:seal-format contentHash:hash anchor:anchor pdf:pdf|null signature:signature|null
anchor       count:count head:hash entry:text previousHash:hash
pdf          sha256:hash bytes:count html:hash
signature    algorithm:algorithm publicKey:hash signature:signature-text
content-1    format:format-1 application:application analyst:text jackpot:jackpot models:report-model-1[1000] pool?:model
             fixtures:fixture[50] predictions:prediction[50] picks?:picks formulas:{text} specification:{number}
             warnings:text[] files:file[200]
content-2    format:format-2 application:application title:text note:text analyst:text settings?:chosen layout:layout
             jackpot:jackpot
             release:release-entry[1000] models:report-model-2[1000] pool?:report-pool fixtures:fixture[50]
             predictions:prediction[50] picks:picks explanations:explanation[50] distributions:distribution[=7] plan:plan
             reliability:reliability[1000] data:data history:earlier[] results:results|null formulas:{text}
             specification:{number} warnings:text[] files:file[200]
chosen       constants:any setsOff:text[4]
application  name:text version:text engine:text schema:count
layout       sections:text[50] paper:text
jackpot      name:text version:count hash:hash release:hash
release-entry league:text version:text id:hash
file         name:file-name sha256:hash bytes:count
model        id:hash version:text document:document
report-model-1 id:hash version:text document:document snapshot:hash settings:hash evidence:evidence
report-model-2 id:hash version:text document:document snapshot:hash settings:hash settingsUsed:any evidence:evidence
             doubts:doubt[] digests:digest[] covariance:covariance|null
report-pool  id:hash version:text document:document covariance:covariance|null
doubt        kind:text count:count example:text
digest       season:text matches:digits
covariance   teams:text[100] sigma:positive correlation:chance unseenVariance?:positive meanVariance?:positive
             values:number[]
document     engine:text league:text preset:preset asOf:day xi:amount sigma:positive maxGoals:goals|null mu:number
             homeAdvantage:number rho:number teams:team[] newcomers:newcomers moves?:{move} channels?:channels
             memory?:memory pool?:member[1000] blend?:blend marketWeights:market-weights calibrators:calibrators
             ensembleWeights:weights
team         name:text attack:number defence:number effectiveMatches:number lastSeason:text goalsAlone?:strength
strength     attack:number defence:number
newcomers    attack:number defence:number count:count shrinkage?:positive
move         count:count attack:line defence:line
line         x:number y:number xx:number xy:number
channels     channels:channel[] redCardWeight:positive
channel      channel:text omega:positive kappa:positive xi:amount
memory       mu:number homeAdvantage:number rho:number teams:team[] newcomers:newcomers moves?:{move}
member       id:hash version:text league:text asOf:day weight:positive mu:number homeAdvantage:number rho:number
             errors:number[=6] attack:number defence:number both:number marketWeights?:market-weights
market-weights B:market-weight C:market-weight
calibrators  A:calibrator B:calibrator C:calibrator
calibrator   weight:chance scope:scope samples:count trainedOnEnd:day|null reason:text maps:maps|null
maps         home:map draw:map away:map
map          forecast:number[] value:number[]
weights      A:number B:number C:number
evidence     dataFrom:date dataTo:date matches:count sourceFiles:hash[] linkedFiles?:hash[] profile:any[] scores:any
             trainedWith?:training[] neighbours?:any[] marketWeight?:weight-rule standardErrors?:errors channels?:any
             decisions?:any …
training     league:text snapshot:hash asOf:day neighbours?:hash carries?:true
weight-rule  asked:text used:text samples:count
errors       mu:number homeAdvantage:number rho:number teams:error[]
error        name:text attack:number defence:number
fixture      order:count date:date league:text home:text away:text odds:odds|null kickoff?:time neutral?:true
             from?:origins typed:names
names        league:text home:text away:text
odds         home:price draw:price away:price
origins      home?:origin away?:origin
origin       league:text team:text model:hash
prediction   order:count lambdaHome:positive lambdaAway:positive rho:number overround:number|null market:triple|null
             memory?:triple model:triple sets:sets uncertainty?:uncertainty degradations:degradation[]
triple       home:chance draw:chance away:chance
sets         A:triple B:triple C:triple D:triple E:triple F:triple G:triple
uncertainty  model:range sets:ranges covariance:number[=28]
range        home:interval draw:interval away:interval
interval     low:chance high:chance
ranges       A:range B:range C:range D:range E:range F:range G:range
degradation  code:text message:text sets:set[7]
picks        A:outcome[50] B:outcome[50] C:outcome[50] D:outcome[50] E:outcome[50] F:outcome[50] G:outcome[50]
explanation  order:count baseline:triple goals:factor[=6] sets:parts
factor       factor:text contribution:shift
shift        home:number draw:number away:number
parts        A:part B:part C:part D:part E:part F:part G:part
part         blended:triple calibrated:triple steps:step[=3]
step         step:text contribution:shift
distribution set:set picks:pick[50] all:chance oneIn:number|null mean:amount spread:amount distribution:chance[51]
             atLeast:chance[51] interval:interval|null
pick         order:count outcome:outcome probability:chance isChanged:flag
plan         set:set asked:lines lines:lines choices:choice[50] covered:chance gain:number|null distribution:chance[51]
             alternatives:alternative[2000]
choice       order:count outcomes:outcome[3] covered:chance
alternative  lines:lines doubles:count trebles:count covered:chance
reliability  version:text facts:any voices:any[] comparisons:any[] threshold:any diagrams:diagram[]
diagram      voice:text outcome:outcome verdict:any words:text diagram:any
data         files:source[] decisions:any
source       name:text sha256:hash bytes:count encoding:text groups:any[] issues:count
earlier      version:count hash:hash|null reason:text|null changes:any[]
results      latest:result[50] sets:settlement[=7]
settlement   set:set counted:count right:count expected:amount atMost:chance atLeast:chance brier:number|null
             logLoss:number|null rps:number|null`;

const matches = (pattern) => (value) => typeof value === 'string' && pattern.test(value);
const among = (low, high) => (value) => Number.isFinite(value) && value >= low && value <= high;
const oneOf = (...values) => values.includes.bind(values);
/** What a value without parts may be. */
const TYPES = {
  any: (value) => value !== undefined,
  true: oneOf(true),
  text: matches(/^/),
  number: Number.isFinite,
  amount: among(0, Infinity),
  positive: among(Number.MIN_VALUE, Infinity),
  chance: among(0, 1),
  price: (value) => value > 1 && among(1, Infinity)(value),
  count: (value) => Number.isSafeInteger(value) && value >= 0,
  goals: (value) => TYPES.count(value) && value > 0 && value <= LIMITS.goals,
  day: (value) => Number.isInteger(value) && Math.abs(value) < 1e6,
  date: (value) => matches(/^\d{4}-\d\d-\d\d$/)(value) && dayOf(value) !== null,
  time: matches(/^([01]\d|2[0-3]):[0-5]\d$/),
  hash: matches(/^[0-9a-f]{64}$/),
  digits: matches(/^([0-9a-f]{4})*$/),
  'file-name': (value) => typeof value === 'string' && isPlainName(value),
  'market-weight': among(0, 0.7),
  'format-1': oneOf('football-jackpot-report/1'),
  'format-2': oneOf('football-jackpot-report/2'),
  'seal-format': oneOf('football-jackpot-report-seal/1'),
  algorithm: oneOf('Ed25519'),
  'signature-text': matches(/^[0-9a-f]{128}$/),
  lines: (value) => Number.isSafeInteger(value) && value > 0,
  flag: oneOf(true, false),
  preset: oneOf('fitted', 'specification'),
  blend: oneOf('linear', 'log-pool'),
  scope: oneOf('league', 'pooled'),
  outcome: oneOf(...OUTCOMES),
  result: oneOf(...OUTCOMES, 'void', null),
  set: oneOf(...SETS),
};
const FIELDS = new Map(
  FORMS.trim()
    .replace(/\n\s+/g, ' ')
    .split('\n')
    .map((line) => {
      const [name, ...fields] = line.split(/\s+/);
      const isOpen = fields.at(-1) === '…' && fields.pop() === '…';
      return [name, { isOpen, fields: fields.map((field) => /^(\w+)(\??):(.+)$/.exec(field).slice(1)) }];
    }),
);

/** What is wrong with a value of a type, and where; null: nothing. */
function misfit(value, type, where) {
  const [, open, name, isList, exactly, length, nullable] = /^(\{?)([\w-]+)\}?(\[(=?)(\d*)\])?(\|null)?$/.exec(type);
  if (nullable && value === null) return null;
  const isObject = value !== null && typeof value === 'object';
  if (!isList && !open && TYPES[name]) return TYPES[name](value) ? null : `${where} is no ${name}`;
  if (!isObject || Array.isArray(value) !== Boolean(isList)) return `${where} is no ${isList ? 'list' : 'object'}`;
  const isLong = exactly ? value.length !== Number(length) : length && value.length > Number(length);
  if (isList && isLong) return `${where} has ${value.length} entries in place of ${length}`;
  if (isList || open) return firstOf(Object.keys(value), (key) => misfit(value[key], name, `${where}.${key}`));
  const { isOpen, fields } = FIELDS.get(name);
  const extra = Object.keys(value).find((key) => !fields.some(([known]) => known === key));
  if (extra !== undefined && !isOpen) return `${where}.${extra} is not known`;
  return firstOf(fields, ([key, optional, of]) => {
    if (Object.hasOwn(value, key)) return misfit(value[key], of, `${where}.${key}`);
    return optional ? null : `${where}.${key} is missing`;
  });
}

const firstOf = (items, find) => items.map(find).find((found) => found !== null) ?? null;

/** Days since 1970-01-01, or null for what is no day of the calendar. */
function dayOf(date) {
  const day = Date.parse(`${date}T00:00:00Z`) / 864e5;
  return Number.isNaN(day) || dateOf(day) !== date ? null : day;
}
const dateOf = (day) => new Date(day * 864e5).toISOString().slice(0, 10);

// ---------------------------------------------------------------------------------------------------------------------
// The mathematics (docs/mathematics.md). Probabilities are { home, draw, away }.

const each = (of) => ({ home: of('home'), draw: of('draw'), away: of('away') });
const sum = (values) => values.reduce((total, value) => total + value, 0);
function normalise(weights) {
  const total = weights.home + weights.draw + weights.away;
  must(total > 0 && total < Infinity, 'three probabilities have no sum');
  return each((outcome) => weights[outcome] / total);
}

const modelOf = (models, league) =>
  models.find(({ document }) => document.league === league && !document.pool) ??
  models.find(({ document }) => document.pool);

/** Strength of a club: as the parameters have it; else what it showed in another league, carried over; else the prior's. */
function strengthOf({ teams, newcomers: prior, moves: lines }, name, from) {
  const known = teams.find((each) => each.name === name);
  if (known) return known;
  const line = from && lines && Object.hasOwn(lines, from.league) ? lines[from.league] : null;
  if (!line || line.count === 0) return prior;
  const [n, k] = [line.count, prior.shrinkage ?? 3];
  const expect = (what) => {
    const { x, y, xx, xy } = line[what];
    const slope = (xy - (x * y) / n) / (xx - (x * x) / n + k * 0.04);
    return (y + k * prior[what]) / (n + k) + slope * (from[what] - x / n);
  };
  return { attack: expect('attack'), defence: expect('defence') };
}

/** Expected goals of a fixture under some parameters, with rho inside the interval in which every score is possible. */
function ratesOf(parameters, { home, away, neutral }, from) {
  const [ours, theirs] = [strengthOf(parameters, home, from.home), strengthOf(parameters, away, from.away)];
  const advantage = neutral ? 0 : parameters.homeAdvantage;
  const lambda = Math.exp(parameters.mu + advantage + ours.attack - theirs.defence);
  const nu = Math.exp(parameters.mu + theirs.attack - ours.defence);
  const rho = insideOf(parameters.rho, lambda, nu);
  return { lambda, nu, rho, isMoved: rho !== parameters.rho };
}

/** rho, or an end of its interval less a millionth. */
const insideOf = (rho, lambda, nu) =>
  Math.min(Math.max(rho, -(1 - 1e-6) / Math.max(lambda, nu)), (1 - 1e-6) * Math.min(1, 1 / (lambda * nu)));

const isRate = (rate) => rate > 0 && rate < LIMITS.rate;

/** Home win, draw and away win from the grid of scores, Dixon and Coles' four low scores among them. */
function outcomesOf({ lambda, nu, rho }, maxGoals) {
  must(isRate(lambda) && isRate(nu), `goal rates are ${lambda} and ${nu}`);
  const goals = maxGoals ?? Math.max(gridSize(lambda), gridSize(nu));
  const [home, away] = [poisson(lambda, goals), poisson(nu, goals)];
  const tau = [1 - lambda * nu * rho, 1 + lambda * rho, 1 + nu * rho, 1 - rho];
  must(Math.min(...tau) > 0, `rho ${rho} makes a score impossible`);
  const total = { home: 0, draw: 0, away: 0 };
  for (let x = 0; x <= goals; x += 1) {
    for (let y = 0; y <= goals; y += 1) {
      const factor = x < 2 && y < 2 ? tau[2 * x + y] : 1;
      total[x > y ? 'home' : x < y ? 'away' : 'draw'] += home[x] * away[y] * factor;
    }
  }
  return normalise(total);
}

function poisson(rate, goals) {
  const probabilities = [Math.exp(-rate)];
  for (let k = 1; k <= goals; k += 1) probabilities.push((probabilities[k - 1] * rate) / k);
  return probabilities;
}

/** The smallest number of goals from 8 on beyond which, by a geometric bound, less than 5e-13 lies: both sides lose 1e-12. */
function gridSize(rate) {
  const probabilities = poisson(rate, LIMITS.goals);
  for (let goals = 8; goals < LIMITS.goals; goals += 1) {
    const ratio = rate / (goals + 2);
    if (ratio < 1 && probabilities[goals + 1] / (1 - ratio) < 5e-13) return goals;
  }
  return LIMITS.goals;
}

/** Why prices are refused, or null. */
function oddsProblem(odds) {
  const bad = OUTCOMES.map((outcome) => odds[outcome]).find((price) => !(price > 1 && price < Infinity));
  if (bad !== undefined) return `odds must be above 1, got ${bad}`;
  const overround = sum(OUTCOMES.map((outcome) => 1 / odds[outcome]));
  if (overround >= 0.95 && overround <= 1.25) return null;
  return `overround ${overround.toFixed(4)} lies outside [0.95, 1.25]: odds ${odds.home}, ${odds.draw}, ${odds.away}`;
}

/** Power method: (1/odds)^k with k such that the three sum to 1; 1/odds divided by their sum where k is beyond 0.01 to 100. */
function marketOf(odds) {
  const inverse = each((outcome) => 1 / odds[outcome]);
  const power = (k) => each((outcome) => Math.exp(k * Math.log(inverse[outcome])));
  const excess = (k) => sum(Object.values(power(k))) - 1;
  let [low, high] = [0.01, 100];
  const isSolved = excess(low) > 0 && excess(high) < 0;
  for (let step = 0; isSolved && step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (excess(middle) > 0) low = middle;
    else high = middle;
  }
  const found = power(high);
  const isUsable = isSolved && Object.values(found).every((p) => p > 0 && p < 1);
  return { probabilities: normalise(isUsable ? found : inverse), isUsable };
}

const raised = (p, exponent) => (exponent === 0 ? 1 : p > 0 ? Math.exp(exponent * Math.log(p)) : 0);
const BLENDS = {
  linear: (model, market, w) => (1 - w) * model + w * market,
  'log-pool': (model, market, w) => raised(model, 1 - w) * raised(market, w),
};
const blended = (method, model, market, w) =>
  normalise(each((outcome) => BLENDS[method](model[outcome], market[outcome], w)));

/** The map at x: straight lines between knots, level beyond them. */
function mapped({ forecast: knots, value }, x) {
  let [low, high] = [0, knots.length - 1];
  if (x <= knots[low]) return value[low];
  if (x >= knots[high]) return value[high];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (knots[middle] <= x) low = middle;
    else high = middle;
  }
  return value[low] + ((x - knots[low]) / (knots[high] - knots[low])) * (value[high] - value[low]);
}

function calibrated({ weight, maps, trainedOnEnd }, p, day) {
  must(trainedOnEnd === null || day > trainedOnEnd, 'a calibrator was trained on the day it serves, or later');
  if (weight === 0 || !maps) return p;
  return normalise(each((outcome) => (1 - weight) * p[outcome] + weight * mapped(maps[outcome], p[outcome])));
}

/** The goal model, what is blended of it, and the sets. @param voice what B and C are blended with; @param odds null: F is B */
function setsOf(document, day, voice, odds, rates) {
  const { blend, marketWeights, calibrators, ensembleWeights } = document;
  const model = outcomesOf(rates, document.maxGoals);
  const mixed = (set) => (voice ? blended(blend ?? 'linear', model, voice, marketWeights[set]) : model);
  const before = { A: model, B: mixed('B'), C: mixed('C') };
  const after = (set) => calibrated(calibrators[set], before[set], day);
  const A = after('A');
  const [B, C] = voice ? [after('B'), after('C')] : [A, A];
  const edge = (outcome) => Math.max(0, (B[outcome] * odds[outcome] - 1) / (odds[outcome] - 1));
  const ensemble = (of) => each((o) => sum(['A', 'B', 'C'].map((set) => ensembleWeights[set] * of[set][o])));
  const together = (of) => (voice ? normalise(ensemble(of)) : of.A);
  const D = normalise({ ...B, draw: 1.15 * B.draw });
  const E = normalise(each((outcome) => raised(B[outcome], 1.5)));
  const F = voice && odds ? normalise(each((outcome) => B[outcome] * (1 + edge(outcome)))) : B;
  return { model, before: { ...before, G: together(before) }, sets: { A, B, C, D, E, F, G: together({ A, B, C }) } };
}

/** Where the covariance of parameters i and k lies in a lower triangle, packed row by row. */
const lower = (i, k) => (i >= k ? (i * (i + 1)) / 2 + k : (k * (k + 1)) / 2 + i);

/** expit(logit p ± half), half being 1.96 standard errors of log(p) over 1 - p. */
function boundsOf(p, variance, scale) {
  if (p <= 0 || p >= 1) return { low: p, high: p };
  const half = (QUANTILE * Math.sqrt(Math.max(0, variance))) / scale;
  return { low: p / (p + (1 - p) * Math.exp(half)), high: p / (p + (1 - p) * Math.exp(-half)) };
}

/**
 * A fixture with all its numbers follow from.
 * @param nudge factor on the expected goals: how far numbers move with it tells what rounding may do to them
 * @returns `centre`: model and sets; `gradient`: how a probability moves with the fixture's seven parameters
 *   mu, home advantage, rho, attack of home and away, defence of home and away, by central differences in the rates
 */
function openFixture(models, fixture, nudge = 1) {
  const { id, document } = modelOf(models, fixture.league) ?? {};
  must(document, `no model for league ${fixture.league}`);
  const carried = (ref) => {
    if (!ref) return undefined;
    const found = models.find((each) => each.id === ref.model)?.document.teams.find(({ name }) => name === ref.team);
    must(found, `no model that knows ${ref.team} of ${ref.league}`);
    return { ...found, league: ref.league };
  };
  const from = { home: carried(fixture.from?.home), away: carried(fixture.from?.away) };
  const found = ratesOf(document, fixture, from);
  const rates = { ...found, lambda: nudge * found.lambda, nu: nudge * found.nu };
  const day = dayOf(fixture.date);
  const refusal = fixture.odds && oddsProblem(fixture.odds);
  const odds = refusal ? null : fixture.odds;
  const market = odds && marketOf(odds);
  const past = !market && document.memory ? ratesOf({ ...document, ...document.memory }, fixture, from) : null;
  const memory = past && isRate(past.lambda) && isRate(past.nu) ? outcomesOf(past, document.maxGoals) : null;
  const at = ({ lambda, nu, rho }) =>
    setsOf(document, day, market?.probabilities ?? memory, odds, { lambda, nu, rho: insideOf(rho, lambda, nu) });
  const { lambda, nu } = rates;
  const rho = rates.isMoved ? document.rho : rates.rho;
  const [up, down] = [Math.exp(0.05), Math.exp(-0.05)];
  let ends;
  const gradient = (read) => {
    ends ??= [
      [at({ lambda: lambda * up, nu, rho }), at({ lambda: lambda * down, nu, rho }), 0.1],
      [at({ lambda, nu: nu * up, rho }), at({ lambda, nu: nu * down, rho }), 0.1],
      [at({ lambda, nu, rho: rho + 0.01 }), at({ lambda, nu, rho: rho - 0.01 }), 0.02],
    ];
    const [l, n, r] = ends.map(([above, below, width]) => (read(above) - read(below)) / width);
    return [l + n, fixture.neutral ? 0 : l, rates.isMoved ? 0 : r, l, n, -n, -l];
  };
  return { id, document, fixture, from, day, rates, refusal, odds, market, memory, centre: at(rates), gradient };
}

/** All numbers of one fixture, as a manifest states them. @param covariance of its seven parameters, as stated */
function numbersOf(open, covariance) {
  const { document, fixture, rates, odds, market, memory, centre, gradient } = open;
  const { model, sets } = centre;
  const interval = (read) => (outcome) => {
    const p = read(centre)[outcome];
    const g = gradient((numbers) => read(numbers)[outcome]);
    const variance = sum(g.flatMap((one, i) => g.map((other, k) => one * other * covariance[lower(i, k)])));
    return boundsOf(p, variance, p * (1 - p));
  };
  const ofSets = () => Object.fromEntries(SETS.map((set) => [set, each(interval((numbers) => numbers.sets[set]))]));
  const uncertainty = covariance && { model: each(interval((numbers) => numbers.model)), sets: ofSets(), covariance };
  return {
    order: fixture.order,
    ...{ lambdaHome: rates.lambda, lambdaAway: rates.nu, rho: rates.rho },
    overround: odds ? sum(OUTCOMES.map((outcome) => 1 / odds[outcome])) : null,
    market: market?.probabilities ?? null,
    ...(memory ? { memory } : {}),
    ...{ model, sets },
    ...(uncertainty ? { uncertainty } : {}),
    degradations: fallbacksOf(document, fixture, open),
  };
}

const FACTORS = ['homeAttack', 'awayDefence', 'awayAttack', 'homeDefence', 'homeAdvantage', 'rho'];
const minus = (one, other) => each((outcome) => one[outcome] - other[outcome]);

/** One fixture taken apart: Shapley values of the six terms of its rates, then the steps of each set, one after another. */
function explanationOf({ document, fixture, from, centre }) {
  const [ours, theirs] = ['home', 'away'].map((side) => strengthOf(document, fixture[side], from[side]));
  const advantage = fixture.neutral ? 0 : document.homeAdvantage;
  const terms = [ours.attack, theirs.defence, theirs.attack, ours.defence, advantage, document.rho];
  const { model, before, sets } = centre;
  const values = Array.from({ length: 64 }, (_, coalition) => {
    if (coalition === 63) return model;
    const [a, d, b, e, home, rho] = terms.map((term, i) => ((coalition >> i) & 1 ? term : 0));
    const [lambda, nu] = [Math.exp(document.mu + home + a - d), Math.exp(document.mu + b - e)];
    return outcomesOf({ lambda, nu, rho: insideOf(rho, lambda, nu) }, document.maxGoals);
  });
  // Share of the orders in which just these players come before: s! (5 - s)! / 6!.
  const share = [1 / 6, 1 / 30, 1 / 60, 1 / 60, 1 / 30, 1 / 6];
  const sizeOf = (coalition) => FACTORS.filter((_, i) => (coalition >> i) & 1).length;
  const without = (player) => [...values.keys()].filter((coalition) => !((coalition >> player) & 1));
  const added = (player, outcome) =>
    sum(without(player).map((c) => share[sizeOf(c)] * (values[c | (1 << player)][outcome] - values[c][outcome])));
  const part = (set) => {
    const stage = ['D', 'E', 'F'].includes(set) ? 'B' : set;
    const [mixed, made] = [before[stage], sets[stage]];
    const steps = { market: minus(mixed, model), calibration: minus(made, mixed), set: minus(sets[set], made) };
    const listed = Object.entries(steps).map(([step, contribution]) => ({ step, contribution }));
    return { blended: mixed, calibrated: made, steps: listed };
  };
  return {
    ...{ order: fixture.order, baseline: values[0] },
    goals: FACTORS.map((factor, i) => ({ factor, contribution: each((outcome) => added(i, outcome)) })),
    sets: Object.fromEntries(SETS.map((set) => [set, part(set)])),
  };
}

/** P(k of some independent events), k from 0: one factor (1 - p) + p x of the polynomial after another. */
const poissonBinomial = (chances) => chances.reduce(oneMore, [1]);
const oneMore = (known, p) => [...known, 0].map((value, k) => value * (1 - p) + (k > 0 ? known[k - 1] * p : 0));
const tailOf = (distribution, from) => sum(distribution.slice(from).reverse());

/** How many picks of a set come right. @param covariances of the models by id; the interval needs all of them */
function distributionOf(opened, predictions, set, picks, covariances) {
  const listed = opened.map(({ fixture: { order } }, i) => {
    const [triple, outcome] = [predictions[i].sets[set], picks[i]];
    const likeliest = OUTCOMES.reduce((best, other) => (triple[other] > triple[best] ? other : best));
    return { order, outcome, probability: triple[outcome], isChanged: outcome !== likeliest };
  });
  const chances = listed.map(({ probability }) => probability);
  const distribution = poissonBinomial(chances);
  const all = distribution.at(-1);
  const isKnown = opened.every(({ id }) => covariances.get(id));
  return {
    ...{ set, picks: listed, all, oneIn: all > 0 ? 1 / all : null, mean: sum(chances), distribution },
    spread: Math.sqrt(sum(chances.map((p) => p * (1 - p)))),
    atLeast: distribution.map((_, k) => (k === 0 ? 1 : Math.min(1, tailOf(distribution, k)))),
    interval: isKnown ? boundsOf(all, varianceOfAll(opened, set, picks, covariances), 1 - all) : null,
  };
}

/** Where a fixture's seven parameters stand among those of a model's covariance; null for a club it has not seen. */
function placesOf(teams, { home, away }) {
  const at = (name, start) => (teams.includes(name) ? start + teams.indexOf(name) : null);
  const defence = 3 + teams.length;
  return [0, 1, 2, at(home, 3), at(away, 3), at(home, defence), at(away, defence)];
}
/** At the last four of these places: whose strength it is, by name. */
const strengthAt = ({ home, away }, i) => `${i % 2 === 1 ? home : away} ${i < 5 ? 'attack' : 'defence'}`;

/** Variance of log P(all picks right): fixtures of one model share its parameters, and a club its strengths. */
function varianceOfAll(opened, set, picks, covariances) {
  const models = new Map();
  opened.forEach(({ id, fixture, centre, gradient }, index) => {
    const { teams } = covariances.get(id);
    const slopes = models.get(id) ?? models.set(id, new Map()).get(id);
    const read = ({ sets }) => sets[set][picks[index]];
    const p = read(centre);
    const g = gradient(read).map((slope) => (p > 0 ? slope / p : 0));
    const add = (key, slope) => slopes.set(key, (slopes.get(key) ?? 0) + slope);
    placesOf(teams, fixture).forEach((place, i) => add(place ?? strengthAt(fixture, i), g[i]));
  });
  const varianceOf = ([id, slopes]) => {
    const { sigma, correlation, unseenVariance = 1, meanVariance = 0, values } = covariances.get(id);
    const known = [...slopes].filter(([key]) => typeof key === 'number');
    const unseen = [...slopes].filter(([key]) => typeof key === 'string' && key.endsWith(' attack'));
    const ofKnown = sum(known.flatMap(([i, one]) => known.map(([k, other]) => one * other * values[lower(i, k)])));
    const strengths = unseen.map(([key, attack]) => [attack, slopes.get(key.replace(/ attack$/, ' defence'))]);
    const sizeOf = ([attack, defence]) => attack * attack + defence * defence + 2 * correlation * attack * defence;
    const own = unseenVariance * sum(strengths.map(sizeOf));
    // Where the newcomers' mean is wrong, it is wrong for all of them.
    const shared = meanVariance * sizeOf([0, 1].map((side) => sum(strengths.map((each) => each[side]))));
    return Math.max(0, ofKnown) + sigma * sigma * (own + shared);
  };
  return sum([...models].map(varianceOf));
}

/** The 28 covariances of a fixture's seven parameters; a club that a model has not seen has those of its prior. */
function blockOf({ teams, sigma, correlation, unseenVariance = 1, meanVariance = 0, values }, fixture) {
  const [own, shared] = [(unseenVariance + meanVariance) * sigma * sigma, meanVariance * sigma * sigma];
  const places = placesOf(teams, fixture);
  const unseen = (i, k) => {
    if (i === k) return own;
    if (i - k === 2) return correlation * own;
    return i + k === 9 ? correlation * shared : shared;
  };
  const entry = (i, k) => {
    if (places[i] !== null && places[k] !== null) return values[lower(places[i], places[k])];
    return places[i] === places[k] ? unseen(i, k) : 0;
  };
  return places.flatMap((_, i) => places.slice(0, i + 1).map((__, k) => entry(i, k)));
}

/** What the best plans of some singles, doubles and trebles cover, by rising lines, each better than all with fewer. */
function frontierOf(masses, lines) {
  let best = new Map([['0 0', 1]]);
  for (const widths of masses) {
    const next = new Map();
    for (const [key, covered] of best) {
      const [doubles, trebles] = key.split(' ').map(Number);
      widths.forEach((mass, width) => {
        const [d, t] = [doubles + (width === 1), trebles + (width === 2)];
        const reached = next.get(`${d} ${t}`) ?? -1;
        if (2 ** d * 3 ** t <= lines && covered * mass > reached) next.set(`${d} ${t}`, covered * mass);
      });
    }
    best = next;
  }
  const plans = [...best].map(([key, covered]) => {
    const [doubles, trebles] = key.split(' ').map(Number);
    return { lines: 2 ** doubles * 3 ** trebles, doubles, trebles, covered };
  });
  const frontier = [];
  for (const plan of plans.sort((one, other) => one.lines - other.lines))
    if (frontier.length === 0 || plan.covered > frontier.at(-1).covered * (1 + 1e-12)) frontier.push(plan);
  return frontier;
}

/** One set's picks and forecasts against results; what is void or not known counts nowhere. */
function settlementOf(set, picks, predictions, latest) {
  const counted = [...latest.keys()].filter((i) => OUTCOMES.includes(latest[i]));
  const chances = counted.map((i) => predictions[i].sets[set][picks[i]]);
  const right = counted.filter((i) => picks[i] === latest[i]).length;
  const distribution = poissonBinomial(chances);
  const happened = (i, outcome) => (latest[i] === outcome ? 1 : 0);
  const mean = (score) => {
    const total = sum(counted.map((i) => score(predictions[i].sets[set], i)));
    return counted.length > 0 && Number.isFinite(total) ? total / counted.length : null;
  };
  const ranked = (p, i) => [p.home - happened(i, 'home'), p.home + p.draw - happened(i, 'home') - happened(i, 'draw')];
  return {
    ...{ set, counted: counted.length, right, expected: sum(chances) },
    atMost: right === counted.length ? 1 : Math.min(1, sum(distribution.slice(0, right + 1))),
    atLeast: right === 0 ? 1 : Math.min(1, tailOf(distribution, right)),
    brier: mean((p, i) => sum(OUTCOMES.map((outcome) => (p[outcome] - happened(i, outcome)) ** 2))),
    logLoss: mean((p, i) => (p[latest[i]] < 1e-300 ? Infinity : -Math.log(p[latest[i]]))),
    rps: mean((p, i) => sum(ranked(p, i).map((error) => error * error)) / 2),
  };
}

/** What had to fall back, in the words of the application and in its order. */
function fallbacksOf({ pool, teams, moves, asOf, rho }, fixture, { day, rates, refusal, market, memory }) {
  const flags = [];
  const flag = (isSo, code, message, sets = SETS) => void (isSo && flags.push({ code, message, sets }));
  const where = fixture.league ? `${fixture.league} has no model of its own` : 'no league is named';
  const leagues = pool?.map(({ league }) => league).join(', ');
  flag(pool, 'no-model', `${where}: an average match of ${leagues}, both clubs as strong or weak as clubs are there`);
  for (const side of pool ? [] : ['home', 'away']) {
    const name = fixture[side];
    const { effectiveMatches: seen } = teams.find((each) => each.name === name) ?? {};
    const league = fixture.from?.[side]?.league;
    const isCarried = league !== undefined && moves && Object.hasOwn(moves, league);
    const how = isCarried ? `carried over from ${league}` : "the prior's";
    flag(seen === undefined, 'unseen-team', `${name} has not played in the data of this model: its strength is ${how}`);
    const thin = `${name} counts ${seen?.toFixed(1)} decayed matches: its strength rests mostly on the prior`;
    flag(seen < 5, 'thin-history', thin);
  }
  const moved = `rho ${rho} leaves no positive probability here and was moved to ${rates.rho}`;
  flag(rates.isMoved, 'rho-clamped', moved);
  flag(day - asOf > 120, 'stale-model', `the model's data end ${day - asOf} days before this fixture`);
  const instead = memory
    ? 'past prices: B and C are blended with what the prices of past matches say, the others made from them'
    : 'B, C, F and G follow A, D and E are made from it';
  const others = SETS.slice(1);
  flag(!market && !refusal, 'no-odds', `no odds: ${instead}`, others);
  flag(!market && refusal, 'odds-refused', `odds refused (${refusal}): ${instead}`, others);
  const unsolved = 'the power method has no solution for these odds: the market is 1/odds, normalised';
  flag(market && !market.isUsable, 'margin-method', unsolved, others);
  return flags;
}

/** The pooled league from the figures of its leagues: its parameters and their covariance. */
function poolOf(members) {
  const total = sum(members.map(({ weight }) => weight));
  const mean = (of) => sum(members.map((member) => member.weight * of(member))) / total;
  const axes = ['mu', 'homeAdvantage', 'rho'];
  const means = Object.fromEntries(axes.map((axis) => [axis, mean((member) => member[axis])]));
  const [attack, defence, both] = ['attack', 'defence', 'both'].map((what) => mean((member) => member[what]));
  const variance = (attack + defence) / 2;
  const correlation = Math.min(0.95, Math.max(0, both / variance));
  const values = axes.flatMap((one, i) =>
    axes.slice(0, i + 1).map((other, k) => {
      const spread = mean((member) => (member[one] - means[one]) * (member[other] - means[other])) * members.length;
      const typical = i === k ? 5 * [0.1, 0.05, 0.025][i] ** 2 : 0;
      const error = sum(members.map(({ weight, errors }) => (weight / total) ** 2 * errors[lower(i, k)]));
      return (spread + typical) / (members.length + 4) + error;
    }),
  );
  const least = (set) => Math.min(...members.map(({ marketWeights = { B: 0.4, C: 0.7 } }) => marketWeights[set]));
  const calibrator = { weight: 0, scope: 'league', samples: 0, trainedOnEnd: null, maps: null };
  calibrator.reason = 'the pooled league is calibrated by nothing';
  const parameters = {
    ...{ league: 'POOL', preset: 'fitted', asOf: Math.max(...members.map(({ asOf }) => asOf)), xi: 0, maxGoals: null },
    ...{ ...means, sigma: Math.sqrt(variance), teams: [], newcomers: { attack: 0, defence: 0, count: 0 } },
    ...{
      blend: 'linear',
      marketWeights: { B: least('B'), C: least('C') },
      ensembleWeights: { A: 1 / 3, B: 1 / 3, C: 1 / 3 },
    },
    ...{ calibrators: { A: calibrator, B: calibrator, C: calibrator }, pool: members },
  };
  return { parameters, covariance: { teams: [], sigma: Math.sqrt(variance), correlation, values } };
}

// ---------------------------------------------------------------------------------------------------------------------
// Comparing two values leaf by leaf

/** Every leaf of a value by the way to it. */
function leavesOf(value, path = '', leaves = new Map()) {
  if (value === null || typeof value !== 'object') return leaves.set(path.slice(1), value);
  for (const [key, child] of Object.entries(value)) leavesOf(child, `${path}.${key}`, leaves);
  return leaves;
}

const NUMBER = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi;
/** Numbers within the tolerance, relative from `floor` on; texts that say the same numbers in the same words. */
function isSame(one, other, slack = 0, floor = 1) {
  if (typeof one === 'number' && typeof other === 'number')
    return Math.abs(one - other) <= TOLERANCE * Math.max(floor, Math.abs(one)) + slack;
  if (typeof one !== 'string' || typeof other !== 'string' || one === other) return one === other;
  const theirs = other.match(NUMBER) ?? [];
  const isNear = (number, index) => isSame(Number(number), Number(theirs[index]));
  return one.replace(NUMBER, '#') === other.replace(NUMBER, '#') && (one.match(NUMBER) ?? []).every(isNear);
}

/** Where two values differ, in words. @param slackOf how much more than the tolerance is rounding there */
function differencesOf(own, stated, slackOf = () => 0, floor = 1) {
  const [ours, theirs] = [leavesOf(own), leavesOf(stated)];
  const differ = (path) =>
    !(ours.has(path) && theirs.has(path) && isSame(ours.get(path), theirs.get(path), slackOf(path), floor));
  const shown = (leaves, path) => (leaves.has(path) ? leaves.get(path) : 'nothing');
  return [...new Set([...ours.keys(), ...theirs.keys()])]
    .filter(differ)
    .map((path) => ({ path, words: `${path} is ${shown(theirs, path)} and comes out as ${shown(ours, path)}` }));
}

/**
 * Where what `make` makes differs from what is stated. Where a calibration map is steep rounding shows: so much more may a
 * number be off as it moves when the expected goals move by 1e-14.
 */
function mismatches(make, stated, floor = 1) {
  const own = make(1);
  const [ours, ...near] = [own, make(1 - 1e-14), make(1 + 1e-14)].map((value) => leavesOf(value));
  const slackOf = (path) => Math.max(...near.map((leaves) => Math.abs(leaves.get(path) - ours.get(path)) || 0));
  return differencesOf(own, stated, slackOf, floor);
}

// ---------------------------------------------------------------------------------------------------------------------
// The checks. Each takes the report and gives one answer, several with names of their own, or none where it has no matter.

const passed = (detail) => ({ verdict: 'passed', detail });
const failed = (detail) => ({ verdict: 'failed', detail });
const notChecked = (detail) => ({ verdict: 'not-checked', detail });
const inShort = (list) => [...list.slice(0, 3), ...(list.length > 3 ? [`and ${list.length - 3} more`] : [])].join('; ');
const so = (isSo, claim, problem) => (isSo ? passed(claim) : failed(problem));
/** Passed without a problem; else failed with the first few. */
const judged = (problems, claim) => (problems.length === 0 ? passed(claim) : failed(inShort(problems)));
/** The same where another engine may have done otherwise: that is no fault, and left open. */
function judgedByEngine({ content: { application } }, problems, claim) {
  if (problems.length === 0 || ENGINES.includes(application.engine)) return judged(problems, claim);
  return notChecked(`written by engine ${application.engine}, this knows ${ENGINES.join(', ')}; ${inShort(problems)}`);
}
const count = (n, what) => `${n} ${what}${n === 1 ? '' : 's'}`;
/** What a function finds wrong: it is given `want(condition, what is wrong otherwise)`. */
function problemsIn(look) {
  const problems = [];
  look((condition, what) => void (condition || problems.push(what)));
  return problems;
}

/** Numbers made again: what cannot be made is a problem as any other. */
function madeAgain(report, look, claim) {
  try {
    return judgedByEngine(report, look().map(wordsOf), claim);
  } catch (error) {
    return judgedByEngine(report, [`it cannot be computed: ${error.message}`], claim);
  }
}
const wordsOf = ({ words }) => words;

/** Of the files as they lie there. Where the last of them fails nothing else can be asked. */
const FIRST_CHECKS = {
  container: ({ read }) => judged(read.problems, `${count(read.files.size, 'plain file')} of bounded size`),
  'manifest form': ({ text, manifest }) =>
    so(pretty(manifest) === text, 'it is written in its one canonical form', 'it is not canonical'),
  'manifest content': ({ manifest }) => {
    const version = manifest?.content?.format === 'football-jackpot-report/1' ? 1 : 2;
    const problem = canonical(manifest) && misfit(manifest, `manifest-${version}`, 'manifest');
    return so(problem === null, `every field of ${manifest.content.format} is known and of its type`, problem);
  },
};

/** A check of what the first format has not. */
const second = (check) => (report) => (report.isFirst ? [] : check(report));

const CHECKS = {
  'content hash': ({ content, manifest: { contentHash } }) =>
    so(hashOf(content) === contentHash, contentHash, `it says ${contentHash}, and the content has another`),
  'expected hash': ({ manifest, expect }) =>
    expect === null ? [] : so(expect === manifest.contentHash, 'it is that one', 'this is another report'),
  seal: second(sealAnswers),
  files: ({ content, read }) =>
    content.files.map(({ name, sha256: stated, bytes }) => {
      const data = read.files.get(name);
      const isIt = data?.length === bytes && sha256(data) === stated;
      const problem = data ? 'it was changed' : 'it is missing';
      return { name: `file ${name}`, ...so(isIt, `${bytes} bytes, ${stated}`, problem) };
    }),
  'no other file': ({ content, read, ownName, isFirst }) => {
    const listed = content.files.map(({ name }) => name);
    const known = new Set([...listed, MANIFEST, ownName, ...(isFirst ? [] : [SEAL, PDF, ARCHIVE])]);
    const twice = listed.filter((name, index) => listed.indexOf(name) !== index || name === MANIFEST);
    const extra = [...read.files.keys()].filter((name) => !known.has(name));
    const strange = extra.map((name) => `${name} is not listed`);
    const problems = [...strange, ...twice.map((name) => `${name} is listed twice`)];
    return judged(problems, `${count(listed.length, 'file')} listed, and nothing else is there`);
  },
  [ARCHIVE]: ({ read, ownName, content }) => {
    if (!read.files.has(ARCHIVE)) return [];
    const inside = readZip(read.files.get(ARCHIVE));
    const isStranger = (name) => name === ownName && !content.files.some((file) => file.name === name);
    const beside = [...read.files.keys()].filter((name) => name !== ARCHIVE && !isStranger(name));
    const names = [...new Set([...inside.keys(), ...beside])];
    const other = names.filter((name) => !inside.get(name)?.equals(read.files.get(name) ?? Buffer.alloc(0)));
    return so(other.length === 0, `it holds the same ${names.length} files`, `others in it: ${other.join(', ')}`);
  },
  'jackpot hash': jackpotAnswers,
  'audit anchor': anchorAnswer,
  analyst: ({ content: { analyst }, anchor, isFirst }) => {
    const { analyst: finaliser } = JSON.parse(anchor.entry);
    if (finaliser === analyst) return passed(`${analyst} finalised the jackpot`);
    const words = `${finaliser} finalised the jackpot; that ${analyst} wrote the report is stated alone`;
    return isFirst ? notChecked(words) : failed(words);
  },
  release: releaseAnswer,
  models: (report) => judgedByEngine(report, modelProblems(report), `${count(report.models.length, 'model')} in order`),
  'model identities': second(identityAnswer),
  'pooled league': poolAnswer,
  fixtures: (report) => judged(fixtureProblems(report), `${count(report.content.fixtures.length, 'fixture')} in order`),
  numbers: numberAnswers,
  covariances: (report) => judgedByEngine(report, covarianceProblems(report), 'they agree with models and each other'),
  explanations: second((report) => {
    const make = (nudge) => report.opened(nudge).map(explanationOf);
    const claim = 'what each term and step adds comes out, and adds up';
    return madeAgain(report, () => mismatches(make, report.content.explanations), claim);
  }),
  distributions: second((report) => {
    const { predictions, picks, distributions } = report.content;
    const of = (nudge) => (set) =>
      distributionOf(report.opened(nudge), predictions, set, picks[set], report.covariances);
    const claim = 'the chances of right picks come out, with their intervals';
    return madeAgain(report, () => mismatches((nudge) => SETS.map(of(nudge)), distributions, 0), claim);
  }),
  plan: second((report) => {
    const { lines, asked } = report.content.plan;
    const claim = `no plan of at most ${asked} lines covers more than its ${lines}`;
    return madeAgain(report, () => planProblems(report.content), claim);
  }),
  results: (report) => {
    const { results, picks, predictions } = report.content;
    if (!results) return [];
    const make = () => SETS.map((set) => settlementOf(set, picks[set], predictions, results.latest));
    return madeAgain(report, () => mismatches(make, results.sets), 'settled again they come out');
  },
  history: second(({ content: { history, jackpot } }) => {
    const versions = [0, ...history.map(({ version }) => version), jackpot.version];
    const inOrder = versions.every((version, i) => i === 0 || version > versions[i - 1]);
    return so(inOrder, `${count(history.length, 'version')} before this one`, 'versions are out of order');
  }),
  reliability: second(reliabilityAnswers),
  'source files': second(({ content }) => {
    const listed = new Set(content.data.files.map((file) => file.sha256));
    const decisions = Object.values(content.data.decisions).flat();
    const decided = new Set(decisions.map((each) => canonical(each)));
    const missing = content.models.flatMap(({ version, evidence }) => {
      const { sourceFiles, linkedFiles = [], decisions: own = {} } = evidence;
      const files = [...sourceFiles, ...linkedFiles].filter((file) => !listed.has(file));
      const isLost = (list) => Array.isArray(list) && list.some((each) => !decided.has(canonical(each)));
      const lost = Object.keys(own).filter((kind) => isLost(own[kind]));
      return [...files, ...lost].map((what) => `${what} of ${version} are not listed`);
    });
    const twice = listed.size === content.data.files.length ? [] : ['a file is listed twice'];
    return judged([...missing, ...twice], `files and decisions of every model are among those of ${listed.size} files`);
  }),
  formulas: (report) => {
    const { formulas, specification } = report.content;
    const fixed = FORMULAS.trim()
      .split('\n')
      .map((line) => /^([^:]+): (.*)$/.exec(line).slice(1));
    const filled = { B: sharesIn(report.models, 'B'), C: sharesIn(report.models, 'C') };
    const isSaid = ([name, template]) => {
      const words = template.replace(/<(B|C)>/, (_, set) => filled[set]);
      const [start, end] = (name === 'intervals' && report.isFirst ? words.replace(QUANTILE, 1.96) : words).split('…');
      const said = formulas[name];
      if (said === undefined) return name === 'channels' || name === 'past prices';
      return end === undefined ? said === start : said.startsWith(start) && said.endsWith(end);
    };
    const names = fixed.map(([name]) => name);
    const problems = [
      ...fixed.filter((line) => !isSaid(line)).map(([name]) => `the formula of ${name} is another`),
      ...Object.keys(formulas)
        .filter((name) => !names.includes(name))
        .map((name) => `${name} is no formula`),
      ...differencesOf(SPECIFICATION, specification).map(wordsOf),
    ];
    const claim = 'they say how this script computes; what they say of channels and past prices is not compared';
    return judgedByEngine(report, problems, claim);
  },
  warnings: warningAnswer,
  'report.json': (report) => shownAnswer(report, 'report.json', Buffer.from(reportJson(report.content))),
  'predictions.csv': (report) => shownAnswer(report, 'predictions.csv', Buffer.from(predictionsCsv(report))),
  'report.html': pageAnswer,
};

/** The seal is of this content; the PDF is the one that was printed, of this page; and who signed it all. */
function sealAnswers({ read, manifest, seal }) {
  const data = read.files.get(SEAL);
  if (!data) return failed(`there is no ${SEAL}`);
  const form = misfit(seal, 'seal', 'seal') ?? (pretty(seal) === decode(data) ? null : 'it is not canonical');
  if (form !== null) return failed(form);
  const { pdf, signature, ...rest } = seal;
  const [printed, page] = [read.files.get(PDF), read.files.get('report.html')];
  const isPrinted = pdf && printed?.length === pdf.bytes && sha256(printed) === pdf.sha256;
  const isPdf = isPrinted && page && sha256(page) === pdf.html;
  const ofPdf = so(isPdf, 'it was printed from this page', 'it is not that of the seal, or of another page');
  const own = so(seal.contentHash === manifest.contentHash, 'it is of this content', 'it is of another report');
  const ofSignature = signatureAnswer({ ...rest, pdf }, signature);
  return [own, ...(pdf || printed ? [{ name: `file ${PDF}`, ...ofPdf }] : []), { name: 'signature', ...ofSignature }];
}

function signatureAnswer(signed, signature) {
  if (!signature) return notChecked('not signed: that it comes from where you think rests on whoever handed it to you');
  const der = Buffer.from(`302a300506032b6570032100${signature.publicKey}`, 'hex');
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  const isTheirs = verifySignature(null, Buffer.from(canonical(signed)), key, Buffer.from(signature.signature, 'hex'));
  return so(isTheirs, `by the key ${signature.publicKey}; whose that is you must know`, 'it is not of this seal');
}

/** The jackpot's hash, with what its models were trained on and by; earlier jackpots were locked without that, or picks. */
function jackpotAnswers({ content, models, isFirst }) {
  const { jackpot, fixtures, predictions, picks } = content;
  const { hash, ...named } = jackpot;
  const originOf = ({ id, document: { pool } }) => {
    const model = content.models.find((each) => each.id === id);
    if (model) return { snapshot: model.snapshot, settings: model.settings, evidence: hashOf(model.evidence) };
    const settings = hashOf({ pool: pool.map(({ version }) => version) });
    return { snapshot: hashOf(pool.map((member) => member.id)), settings, evidence: settings };
  };
  const found = (withOrigins, sealed) => {
    const short = models.map((model) => {
      const { id, version, document } = model;
      return { id, version, document: hashOf(document), ...(withOrigins ? originOf(model) : {}) };
    });
    return hashOf({ ...named, models: short, fixtures, predictions, ...(sealed ? { picks: sealed } : {}) }) === hash;
  };
  const isWhole = !isFirst && found(true, picks);
  const isIt = isWhole || found(false, picks) || (!isFirst && found(false, undefined));
  const origins = isWhole
    ? passed('data, settings and evidence of the models were locked with the jackpot')
    : notChecked('finalised before data, settings and evidence of its models were locked with a jackpot');
  const own = so(isIt, hash, 'fixtures, models, numbers and picks have another hash');
  return [own, ...(isFirst || !isIt ? [] : [{ name: 'origins sealed', ...origins }])];
}

function anchorAnswer({ content: { jackpot, fixtures }, anchor }) {
  const entry = JSON.parse(anchor.entry);
  const { name, version, release } = jackpot;
  const details = { name, version, release, fixtures: fixtures.length };
  const problems = problemsIn((want) => {
    want(sha256(anchor.entry + anchor.previousHash) === anchor.head, 'the entry does not lead to the head of the log');
    want(canonical(entry) === anchor.entry, 'the entry is not canonical');
    want(entry.sequence === anchor.count, 'the entry has another place in the log');
    want(entry.action === 'finalise' && entry.subject === jackpot.hash, 'the entry did not finalise this jackpot');
    const isOfThese = canonical(entry.details ?? null) === canonical(details);
    want(isOfThese, 'the entry finalised another name, version, release or list');
  });
  return judged(problems, `entry ${anchor.count} of the audit log finalised this jackpot`);
}

/** A release is the hash of its models' ids; the pooled league is one of them, and its id the hash of the others'. */
function releaseAnswer({ content, models, isFirst }) {
  const { engine } = content.application;
  const isOf = (ids) => hashOf([...ids].sort()) === content.jackpot.release;
  const own = models.map(({ id }) => id).sort();
  if (!isFirst) {
    const known = new Set(content.release.map(({ id, version, league }) => `${id} ${version} ${league}`));
    const problems = problemsIn((want) => {
      want(isOf(content.release.map(({ id }) => id)), 'the models listed have another hash');
      for (const { id, version, document } of models)
        want(known.has(`${id} ${version} ${document.league}`), `${version} is not of the release`);
    });
    return judged(problems, `it is the hash of its ${count(content.release.length, 'model')}`);
  }
  if ([own, [...own, hashOf({ engine, pool: own })]].some(isOf))
    return passed('it is the hash of these models and their pool');
  return notChecked('it holds models that no fixture needed, of which the report says nothing');
}

/** What makes the identity of a model: data, settings, engine, and the leagues that were trained with it. */
function identityAnswer({ content }) {
  const told = content.models.filter(({ evidence }) => evidence.trainedWith);
  const problems = problemsIn((want) => {
    for (const { version, settings, settingsUsed } of content.models)
      want(settingsUsed === null || hashOf(settingsUsed) === settings, `${version} has settings of another hash`);
    for (const { id, version, document, settings, snapshot, evidence } of told) {
      const { engine, league, asOf } = document;
      const own = evidence.trainedWith.find((each) => each.league === league) ?? {};
      const made = hashOf({ engine, league, snapshot, asOf: own.asOf ?? null, settings, pool: evidence.trainedWith });
      const neighbours = evidence.neighbours?.length > 0 ? hashOf(evidence.neighbours) : undefined;
      want(made === id, `${version} is not what its data, settings and engine make`);
      want(own.snapshot === snapshot && own.asOf === asOf, `${version} was trained on other data`);
      want(!evidence.neighbours || own.neighbours === neighbours, `${version} was trained with other linked clubs`);
    }
  });
  const left = content.models.length - told.length;
  if (problems.length > 0 || left === 0)
    return judged(problems, 'data, settings and engine make the id of every model');
  return notChecked(`${count(left, 'model')} trained before what makes an identity was kept`);
}

/** What no training gives: shares beyond the whole, maps that fall, data of the day itself, names out of order. */
function modelProblems({ content, models }) {
  const isRising = (values, least) => values.every((value, i) => i === 0 || value - values[i - 1] >= least);
  const leagues = new Set(models.map(({ document }) => document.league));
  return problemsIn((want) => {
    want(leagues.size === models.length, 'a league has two models');
    for (const { id, version, document } of models) {
      const { league, asOf, teams, ensembleWeights, calibrators } = document;
      const must = (condition, what) => want(condition, `${version} ${what}`);
      const evidence = content.models.find((each) => each.id === id)?.evidence;
      const isBefore = !evidence || (evidence.dataFrom <= evidence.dataTo && dayOf(evidence.dataTo) < asOf);
      const shares = Object.values(ensembleWeights);
      const areShares = Math.min(...shares) >= 0 && Math.abs(sum(shares) - 1) < 1e-9;
      const inOrder = teams.every(({ name }, i) => i === 0 || teams[i - 1].name < name);
      must(version === `${league}-${dateOf(asOf)}-${id.slice(0, 8)}`, 'is not named by league, day and id');
      must(inOrder, 'has teams out of order, or one twice');
      must(areShares, 'has ensemble weights that are no shares');
      must(isBefore, 'has seen matches of its own day or later');
      const { covariance, digests } = content.models.find((each) => each.id === id) ?? {};
      const digested = digests?.reduce((total, season) => total + season.matches.length / 4, 0);
      must(!digested || digested === evidence.matches, 'has digests of another number of matches');
      must(!covariance || covariance.sigma === document.sigma, 'has a covariance under another prior');
      for (const [set, { weight, maps, trainedOnEnd }] of Object.entries(calibrators)) {
        must(weight === 0 || maps, `calibrates ${set} by nothing`);
        must(trainedOnEnd === null || trainedOnEnd < asOf, `calibrates ${set} with its own day or later`);
        for (const { forecast: knots, value } of Object.values(maps ?? {})) {
          const isMap = knots.length > 0 && knots.length === value.length;
          const isInside = [knots[0], value[0]].every((v) => v >= 0) && [knots, value].every((v) => v.at(-1) <= 1);
          must(isMap && isInside && isRising(knots, Number.MIN_VALUE) && isRising(value, 0), `has no map of ${set}`);
        }
      }
    }
  });
}

function poolAnswer(report) {
  const { pool } = report.content;
  if (!pool) return [];
  const { engine, pool: members } = pool.document;
  if (!members?.length) return failed(`${pool.version} names no leagues`);
  const ids = members.map(({ id }) => id).sort();
  const named = hashOf({ engine, pool: ids }) === pool.id ? '' : ', whose name holds others besides';
  const differences = differencesOf({ engine, ...poolOf(members).parameters }, pool.document);
  const stated = report.isFirst ? poolOf(members).covariance : pool.covariance;
  const problems = [...differences, ...differencesOf(poolOf(members).covariance, stated)].map(wordsOf);
  return judgedByEngine(report, problems, `${pool.version} is the mean of ${count(ids.length, 'league')}${named}`);
}

function fixtureProblems({ content: { fixtures, predictions, picks }, models, isFirst }) {
  return problemsIn((want) => {
    want(fixtures.length > 0 && predictions.length === fixtures.length, `there are ${predictions.length} predictions`);
    fixtures.forEach((fixture, index) => {
      const { order, date, league, home, away, from } = fixture;
      const document = modelOf(models, league)?.document;
      const isKnown = (side) => document.teams.some(({ name }) => name === fixture[side]);
      const isNext = isFirst ? order > (fixtures[index - 1]?.order ?? 0) : order === index + 1;
      want(isNext, `fixture ${order} is out of order, or there twice`);
      want(predictions[index]?.order === order, `fixture ${order} has the numbers of another`);
      want(home !== away, `fixture ${order} has one club on both sides`);
      want(document && dayOf(date) >= document.asOf, `fixture ${order} has no model, or one of a later day`);
      for (const side of document ? Object.keys(from ?? {}) : [])
        want(!isKnown(side), `fixture ${order}: its ${side} club comes from nowhere else`);
    });
    for (const [set, list] of Object.entries(picks ?? {}))
      want(list.length === fixtures.length, `set ${set} has ${count(list.length, 'pick')}`);
  });
}

/** Everything of every fixture made again, in three answers: probabilities, intervals, fallbacks. */
function numberAnswers(report) {
  const { fixtures, predictions } = report.content;
  const problems = { uncertainty: [], degradations: [], rest: [] };
  fixtures.forEach((fixture, index) => {
    const stated = predictions[index] ?? {};
    try {
      const make = (nudge) => numbersOf(openFixture(report.models, fixture, nudge), stated.uncertainty?.covariance);
      for (const { path, words } of mismatches(make, stated))
        (problems[path.split('.')[0]] ?? problems.rest).push(`fixture ${fixture.order}: ${words}`);
      const own = leavesOf(make(1));
      for (const [path, value] of leavesOf(stated)) {
        if (typeof value !== 'number' || typeof own.get(path) !== 'number') continue;
        report.numbers += 1;
        report.largest = Math.max(report.largest, Math.abs(value - own.get(path)));
      }
    } catch (error) {
      problems.rest.push(`fixture ${fixture.order} cannot be computed: ${error.message}`);
    }
  });
  const known = predictions.filter(({ uncertainty }) => uncertainty).length;
  const flags = sum(predictions.map(({ degradations }) => degradations.length));
  const claim = `of ${count(report.numbers, 'number')} none is off by more than ${report.largest.toExponential(1)}`;
  const none = known === 0 && problems.uncertainty.length === 0;
  const some = judgedByEngine(report, problems.uncertainty, `those of ${count(known, 'fixture')} come out`);
  const intervals = none ? notChecked('no model was stored with the covariance of its parameters') : some;
  const fallbacks = judgedByEngine(report, problems.degradations, `${count(flags, 'fallback')}, each where it belongs`);
  return [
    { name: 'probabilities', ...judgedByEngine(report, problems.rest, claim) },
    { name: 'intervals', ...intervals },
    { name: 'fallbacks', ...fallbacks },
  ];
}

/**
 * The covariance of a fixture is part of that of its model, which has the standard errors of the evidence. The first format
 * states it with the fixtures alone: there it must be the same wherever it returns.
 */
function covarianceProblems({ content: { fixtures, predictions, models: reported }, models, covariances, isFirst }) {
  const shared = new Map();
  return problemsIn((want) =>
    fixtures.forEach((fixture, index) => {
      const values = predictions[index]?.uncertainty?.covariance;
      const { id, document } = modelOf(models, fixture.league) ?? {};
      const must = (condition, what) => want(condition, `fixture ${fixture.order}: ${what}`);
      const whole = isFirst ? document?.pool && poolOf(document.pool).covariance : covariances.get(id);
      if (!isFirst) must(Boolean(whole) === Boolean(values), 'either its model or itself has no covariance');
      if (!values || !document) return;
      const isOf = !whole || differencesOf(blockOf(whole, fixture), values).length === 0;
      must(isOf, 'its covariance is not that of its model');
      const at = (i, k) => values[lower(i, k)];
      const isBounded = (i, k) => at(i, i) >= 0 && at(i, k) ** 2 <= at(i, i) * at(k, k) * (1 + 1e-9);
      const sides = [0, 1, 2, 3, 4, 5, 6];
      const isOne = sides.every((i) => sides.every((k) => isBounded(i, k)));
      must(isOne, 'its covariance is none');
      const common = JSON.stringify(values.slice(0, 6));
      must((shared.get(id) ?? common) === common, 'mu, home advantage and rho vary otherwise than before');
      shared.set(id, common);
      const errors = reported.find((each) => each.id === id)?.evidence.standardErrors;
      const [home, away] = ['home', 'away'].map((side) => errors?.teams.find(({ name }) => name === fixture[side]));
      const league = [errors?.mu, errors?.homeAdvantage, errors?.rho];
      const stated = [...league, home?.attack, away?.attack, home?.defence, away?.defence];
      const isError = (error, i) => error === undefined || isSame(error, Math.sqrt(at(i, i)));
      must(stated.every(isError), 'its covariance has other standard errors than its model');
    }),
  );
}

/** The plan is what its choices make, and no other of so few lines covers more. */
function planProblems({ plan, fixtures, picks, predictions }) {
  const ordered = predictions.map(({ sets }, i) => {
    const triple = sets[plan.set];
    const first = picks[plan.set][i];
    const others = OUTCOMES.filter((outcome) => outcome !== first).sort((one, other) => triple[other] - triple[one]);
    return { triple, order: [first, ...others] };
  });
  const massOf = ({ triple, order }, width) =>
    width === 3 ? 1 : Math.min(1, sum(order.slice(0, width).map((outcome) => triple[outcome])));
  const widths = ordered.map((_, i) => plan.choices[i]?.outcomes.length ?? 0);
  const masses = ordered.map((fixture, i) => massOf(fixture, widths[i]));
  const product = (values) => values.reduce((all, value) => all * value, 1);
  const [covered, single] = [product(masses), product(ordered.map((fixture) => massOf(fixture, 1)))];
  const each = ordered.map((fixture) => [1, 2, 3].map((width) => massOf(fixture, width)));
  const frontier = frontierOf(each, 4 * plan.asked);
  const best = frontier.findLast(({ lines }) => lines <= plan.asked);
  const choices = ordered.map(({ order }, i) => {
    return { order: fixtures[i].order, outcomes: order.slice(0, widths[i]), covered: masses[i] };
  });
  const own = { set: 'B', asked: plan.asked, lines: product(widths), choices, covered, alternatives: frontier };
  const more = { distribution: poissonBinomial(masses), gain: single > 0 ? covered / single : null };
  const differences = (made, stated) => differencesOf(made, stated, () => 0, 0);
  const short = ({ lines, covered: chance }) => ({ lines, covered: chance });
  return [...differences({ ...own, ...more }, plan), ...differences(short(best), short(plan))];
}

const VERDICTS = { calibrated: 'calibrated within', miscalibrated: 'miscalibrated: ', 'cannot-tell': 'cannot tell: ' };

/** Figures of past forecasts: that they agree with each other. Whether they are true the data alone can say. */
function reliabilityAnswers({ content: { reliability, models } }) {
  const problems = problemsIn((want) => {
    for (const { version, facts, diagrams } of reliability) {
      const isOurs = models.some((model) => model.version === version);
      want(isOurs, `${version} is no model of this report`);
      for (const { voice, outcome, verdict, words, diagram } of diagrams) {
        const must = (condition, what) => want(condition, `${version}, ${voice}, ${outcome}: ${what}`);
        const said = /n = ([\d\s,.]+)/.exec(words)?.[1].replace(/\D/g, '');
        must(words.includes(`: ${VERDICTS[verdict.kind]}`), 'the words are of another verdict');
        must(verdict.n === facts.n && said === String(facts.n), 'the verdict is of another number of matches');
        if (!diagram) continue;
        const { n, curve, brier, logLoss } = diagram;
        const isRising = curve.every(({ value }, i) => i === 0 || value >= curve[i - 1].value);
        must(n === facts.n && sum(curve.map(({ cases }) => cases)) === n, 'the curve is of another number of matches');
        must(isRising, 'the curve falls');
        for (const { score, miscalibration, discrimination, uncertainty } of [brier, logLoss])
          must(isSame(miscalibration - discrimination + uncertainty, score), 'the parts of a score do not make it');
      }
    }
  });
  const claim = `the figures of ${count(reliability.length, 'model')} agree with each other`;
  const proof = notChecked('how past forecasts did needs the raw files (Reports, Verify; or `jackpot reproduce`)');
  return [judged(problems, claim), ...(reliability.length > 0 ? [{ name: 'past forecasts', ...proof }] : [])];
}

const SPECIFICATION = {
  ...{ DIXON_COLES_RHO: -0.13, TIME_DECAY_XI: 0.0065, HOME_ADVANTAGE: 0.35, MAX_GOALS: 8, SHRINKAGE_FACTOR: 0.3 },
  ...{ DEFAULT_BLEND_ALPHA: 0.6, MAX_MARKET_WEIGHT: 0.7, MIN_CALIBRATION_SAMPLES: 30, CALIBRATION_BINS: 20 },
  ...{ BRIER_SCORE_THRESHOLD: 0.22, MIN_VALIDATION_SAMPLES: 100 },
};
const SCENARIOS = ['D', 'E', 'F'];
/** Formulas of every report; `…` is filled in from its models, and the two above it are left out where no model has them. */
const FORMULAS = `
rates: log lambda_home = mu + homeAdvantage + attack[home] - defence[away]; log lambda_away = mu + attack[away] - defence[home]
scores: P(x, y) = Poisson(x; lambda_home) * Poisson(y; lambda_away) * tau(x, y) / mass; tau(0,0) = 1 - lambda_home*lambda_away*rho, tau(0,1) = 1 + lambda_home*rho, tau(1,0) = 1 + lambda_away*rho, tau(1,1) = 1 - rho, else 1
market: p = (1/odds)^k with k such that the three sum to 1 (power method)
blend: …w never above 0.7
calibration: q = (1 - c) * p + c * iso(p) per outcome, divided by the sum of the three; iso is linear between the knots of the model
channels: attack and defence are most likely given goals, prior and channels; a channel c adds omega_c * sum of exp(-xi_c * days) * (y * log r - r) over both sides of its matches, y = count times the goals one was worth, log r_home = base + kappa_c * (attack[home] - defence[away]), log r_away alike. …
past prices: …: without usable odds the market is the outcome of rates as above from the strengths under memory, which also learnt from what past prices expected; no price of the fixture is asked
intervals: 95 %: logit p -/+ ${QUANTILE} * sqrt(g V g) / (p * (1 - p)); g by central differences in log lambda (0.05) and rho (0.01), V from the covariance stated with each fixture; none where the model has none
set A: Pure model (calibrated): the goal model, calibrated
set B: Market-aware, balanced (calibrated): <B>
set C: Market-dominant, conservative (calibrated): <C>
set D: Draw-boosted (scenario): B with draw × 1.15, renormalised
set E: Entropy-penalised, high conviction (scenario): B to the power 1.5, renormalised
set F: Edge-weighted (scenario): B × (1 + k), renormalised; k = max(0, (B × odds − 1) / (odds − 1))
set G: Ensemble (calibrated): weighted mean of A, B and C; weights with the least walk-forward log loss`;

/** How models blend a set, in words, each way with its leagues where there are several. */
function sharesIn(models, set) {
  const leagues = new Map();
  for (const { document } of models) {
    const { blend, marketWeights, league } = document;
    const [w, rest] = [marketWeights[set], 1 - marketWeights[set]].map((weight) => Number(weight.toFixed(4)));
    const pooled = `model^${rest} × market^${w}, renormalised, calibrated`;
    const words = blend === 'log-pool' ? pooled : `${rest} model + ${w} market, calibrated`;
    leagues.set(words, [...(leagues.get(words) ?? []), league]);
  }
  if (leagues.size === 1) return [...leagues.keys()][0];
  return [...leagues].map(([words, of]) => `${of.join(', ')}: ${words}`).join('; ');
}

/** What a reader must be told of the models before their numbers; open doubts about data are known to the store alone. */
function warningAnswer(report) {
  const own = report.content.models.flatMap(({ version, document, evidence, doubts = [], settingsUsed }) => {
    const { profile, channels, marketWeight } = evidence;
    const { preset, xi, sigma, marketWeights, calibrators } = document;
    const isUnlearnt = marketWeight && marketWeight.asked !== marketWeight.used;
    const hasGoalsAlone = preset === 'fitted' && channels && !document.channels;
    const own = [];
    const warn = (isSo, words) => void (isSo && own.push(version + words));
    for (const { kind, count: n, example } of doubts)
      warn(true, ` was trained with ${count(n, 'open doubt')} about its data (${kind}), for example: ${example}.`);
    const isSlow = preset === 'specification';
    warn(isSlow, ' uses the specification preset: its decay and fixed rho are known to cost log loss.');
    const defaults = ` has too few seasons to choose by: decay ${xi} and prior ${sigma} are defaults.`;
    warn(profile.length === 0, defaults);
    warn(hasGoalsAlone, ' learnt from goals alone: too few of its matches have shots or corners.');
    const needed = settingsUsed?.minValidationSamples ?? 100;
    const few = ` found no market weight to learn in ${marketWeight?.samples} priced forecasts (at least ${needed} are needed)`;
    warn(isUnlearnt, `${few}: it is ${marketWeights.B}, the default.`);
    for (const [set, { weight, reason }] of Object.entries(calibrators))
      warn(weight === 0, `: set ${set} is as blended, not calibrated (${reason.replace(/\.$/, '')}).`);
    return own;
  });
  const { warnings } = report.content;
  const isDoubt = (words) => report.isFirst && /^\S+ was trained with \d+ open doubts? about its data \(/.test(words);
  const rest = warnings.filter((words) => !isDoubt(words));
  const open = warnings.length - rest.length;
  const claim = `${rest.length} follow from the models; ${count(open, 'doubt')} about data cannot be seen here`;
  return judgedByEngine(report, differencesOf(own, rest).map(wordsOf), claim);
}

// What people and programs read says what the manifest says: two files byte for byte, of the page every table

function shownAnswer(report, file, expected) {
  const isIt = report.read.files.get(file)?.equals(expected) && report.content.files.some(({ name }) => name === file);
  const name = `${file} shows the content`;
  return { name, ...so(isIt, 'made again it is the same', 'it says something else') };
}

/** What the report for programs leaves to the manifest. */
const UNSHOWN = ['files', 'formulas', 'specification', 'data', 'layout', 'release'];

function reportJson(content) {
  const { explanations, models, pool, fixtures, predictions, ...others } = content;
  const rest = Object.fromEntries(Object.entries(others).filter(([key]) => !UNSHOWN.includes(key)));
  const briefly = ({ id, version, document: { league, preset }, evidence: { matches, dataFrom, dataTo, scores } }) => ({
    ...{ id, version, league, preset, matches, dataFrom, dataTo, scores },
  });
  const explained = (index) => {
    const { order: _order, ...explanation } = explanations[index];
    return { explanation };
  };
  const pooled = pool && { id: pool.id, version: pool.version, members: pool.document.pool };
  return pretty({
    ...{ ...rest, models: models.map(briefly) },
    ...(pool ? { pool: pooled } : explanations ? { pool: null } : {}),
    fixtures: fixtures.map((fixture, i) => ({ ...fixture, ...predictions[i], ...(explanations ? explained(i) : {}) })),
  });
}

const CSV_HEADER =
  'order,date,league,home,away,set,kind,prob_home,prob_draw,prob_away,lambda_home,lambda_away,odds_home,odds_draw,odds_away,model_version,degradations';

function predictionsCsv({ content: { fixtures, predictions }, models }) {
  const cell = (value) => {
    const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value ?? '');
    return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const rows = fixtures.flatMap(({ order, date, league, home, away, odds }, index) => {
    const { sets, lambdaHome, lambdaAway, degradations } = predictions[index];
    const { version } = modelOf(models, league);
    return SETS.map((set) => {
      const kind = SCENARIOS.includes(set) ? 'scenario' : 'calibrated';
      const flags = degradations.flatMap(({ code, sets: of }) => (of.includes(set) ? [code] : [])).join(' ');
      const [p, prices] = [sets[set], odds ?? {}].map((of) => OUTCOMES.map((outcome) => of[outcome]));
      return [order, date, league, home, away, set, kind, ...p, lambdaHome, lambdaAway, ...prices, version, flags];
    });
  });
  return `${[CSV_HEADER, ...rows.map((row) => row.map(cell).join(','))].join('\n')}\n`;
}

/** The page: every forecast and its interval in the tables that it shows, and that nothing in it runs or is fetched. */
function pageAnswer({ content, read, isFirst }) {
  const { fixtures, predictions, jackpot, title, layout } = content;
  const page = decode(read.files.get('report.html') ?? new Uint8Array());
  const percent = (p) => (100 * p).toFixed(1);
  const three = (p) => OUTCOMES.map((outcome) => percent(p[outcome])).join(' / ');
  const cell = (p, range) => percent(p) + (range ? `${percent(range.low)}–${percent(range.high)}` : '');
  const open = (words) => (isFirst ? words : words.replace(HIDDEN, codeOf));
  const whoOf = ({ home, away, neutral }) => open(`${home} – ${away}${neutral && !isFirst ? ' (neutral ground)' : ''}`);
  const balanced = fixtures.map((fixture, index) => {
    const { order, date, kickoff, league, neutral } = fixture;
    const { sets, lambdaHome, lambdaAway, market, memory, degradations, uncertainty } = predictions[index];
    const who = `${whoOf(fixture)}${neutral && isFirst ? ' (neutral ground)' : ''}${degradations.length > 0 ? ' ▲' : ''}`;
    const past = memory && `${three(memory)}${isFirst ? '' : ' '}past prices`;
    const day = kickoff && !isFirst ? `${date} ${kickoff}` : date;
    const chances = OUTCOMES.map((outcome) => cell(sets.B[outcome], uncertainty?.sets.B[outcome]));
    const goals = `${lambdaHome.toFixed(2)} / ${lambdaAway.toFixed(2)}`;
    return [order, day, open(league), who, '', ...chances, market ? three(market) : (past ?? '–'), goals];
  });
  const all = fixtures.flatMap((fixture, index) =>
    OUTCOMES.map((outcome) => {
      const { sets, uncertainty } = predictions[index];
      const ranges = isFirst ? undefined : uncertainty?.sets;
      const chances = SETS.map((set) => cell(sets[set][outcome], ranges?.[set][outcome]));
      return [...(outcome === 'home' ? [fixture.order, whoOf(fixture)] : []), outcome, ...chances];
    }),
  );
  const close = (words) => String(words).replace(/\s/g, '');
  const inside = (html, tag) => partsOf(html, `<${tag}`).map((part) => close(plain(`<${part.split(`</${tag}>`)[0]}`)));
  const rows = partsOf(page, '<tr').map((row) => inside(row.split('</tr>')[0], 'td'));
  const isBalanced = ({ length, 1: second }) => length === 10 && /^\d{4}-\d\d-\d\d/.test(second);
  const isOfAll = (row) => [8, 10].includes(row.length) && OUTCOMES.includes(row.at(-8));
  const isShown = (section) => isFirst || layout.sections.includes(section);
  const active =
    /<(?:script|iframe|object|embed|link|img|base|form)\b|\son[a-z]+\s*=|\b(?:src|href)\s*=\s*"(?!#)|url\((?!data:font)|@import/i;
  const problems = problemsIn((want) => {
    const compare = (section, expected, isOne) => {
      const shown = rows.filter(isOne).map((row) => row.join(' | '));
      const due = isShown(section) ? expected.map((row) => row.map(close).join(' | ')) : [];
      want(shown.length === due.length, `it has ${shown.length} rows of ${section} in place of ${due.length}`);
      due.forEach((row, i) => want(row === shown[i], `it says ${shown[i]} in place of ${row}`));
    };
    compare('summary', balanced, isBalanced);
    compare('sets', all, isOfAll);
    const name = title ?? `${jackpot.name}, version ${jackpot.version}`;
    want(inside(page, 'h1').join() === close(open(name)), 'it has another title');
    want(page.includes(`>${jackpot.hash}</`), 'it has another hash of the jackpot');
    want(!active.test(page), 'it holds something that runs or is fetched');
  });
  const claim = 'its tables have the forecasts, and nothing in it runs; sentences and pictures are not compared';
  return { name: 'report.html shows the content', ...judged(problems, claim) };
}

const partsOf = (html, start) => html.split(start).slice(1);
const ENTITIES = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
/** What is read of markup. */
const plain = (html) =>
  html
    .replace(/^[^<]*/, '')
    .split('<')
    .map((part) => part.slice(part.indexOf('>') + 1))
    .join('')
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, name) => ENTITIES[name]);
/** Characters that hide or reorder a text, which the page shows by their numbers. */
const HIDDEN =
  /(?![\t\n])[\p{Cc}\p{Cs}\p{Co}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;
const codeOf = (character) => `⟨U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`;

// ---------------------------------------------------------------------------------------------------------------------
// The verdict

/** What bytes say as JSON; undefined where they say nothing. */
function parse(bytes) {
  try {
    return JSON.parse(decode(bytes));
  } catch {
    return undefined;
  }
}

function remembered(make) {
  const known = new Map();
  return (key) => known.get(key) ?? known.set(key, make(key)).get(key);
}

/** Every check with its answer. @returns `ok`: none failed */
function verify(target, expect, ownName) {
  const report = { read: readTarget(target), expect, ownName };
  const answers = [];
  const ask = (checks) => {
    for (const [name, check] of Object.entries(checks)) {
      try {
        answers.push(...[check(report)].flat().map((answer) => ({ name, ...answer })));
      } catch (error) {
        answers.push({ name, ...failed(`it cannot be made: ${error.message}`) });
      }
    }
  };
  const data = report.read.files.get(MANIFEST);
  if (!data && report.read.problems.length === 0) throw new Misuse(`there is no ${MANIFEST} in ${target}`);
  report.manifest = parse(data);
  report.text = report.manifest === undefined ? '' : decode(data);
  ask(FIRST_CHECKS);
  const { content, contentHash = null } = answers.at(-1).verdict === 'passed' ? report.manifest : {};
  if (content) {
    const isFirst = content.format === 'football-jackpot-report/1';
    const models = [...content.models, ...(content.pool ? [content.pool] : [])];
    const byLeague = (a, b) => (a.document.league < b.document.league ? -1 : 1);
    const seal = parse(report.read.files.get(SEAL));
    const anchor = isFirst ? report.manifest.anchor : seal?.anchor;
    const covariances = new Map(models.map(({ id, covariance }) => [id, covariance]));
    const opened = remembered((nudge) => content.fixtures.map((fixture) => openFixture(report.models, fixture, nudge)));
    const known = { content, isFirst, models: models.sort(byLeague), seal, anchor, covariances, opened };
    Object.assign(report, known, { numbers: 0, largest: 0 });
    ask(CHECKS);
  } else {
    const names = Object.keys(CHECKS);
    answers.push(...names.map((name) => ({ name, ...notChecked('the manifest has not the form of one') })));
  }
  const left = answers.filter(({ verdict }) => verdict === 'not-checked').length;
  const ok = answers.every(({ verdict }) => verdict !== 'failed');
  const { numbers = 0, largest = null } = report;
  const engine = content?.application.engine ?? null;
  return { target, ok, notChecked: left, contentHash, engine, numbers, largestDifference: largest, checks: answers };
}

const MARKS = { passed: 'ok  ', failed: 'FAIL', 'not-checked': '--  ' };
/** No character of a report may steer the terminal it is read in. */
const printable = (line) => line.replace(/[\p{Cc}\p{Cf}]/gu, (c) => `\\u{${c.codePointAt(0).toString(16)}}`);

function inWords({ checks, ok, notChecked: left, contentHash }) {
  const lines = checks.map(({ name, verdict, detail }) => `${MARKS[verdict]}  ${name}: ${detail}`);
  const open = left > 0 ? `, but for ${count(left, 'check')} that could not be made` : '';
  const end = [ok ? `verified${open}` : 'NOT verified', contentHash === null ? '' : `content hash ${contentHash}`];
  return [...lines, ...end.filter(Boolean)].map(printable).join('\n');
}

function main([...args]) {
  const take = (name, length) => (args.includes(name) ? args.splice(args.indexOf(name), length) : []);
  const isJson = take('--json', 1).length > 0;
  const expect = take('--expect', 2);
  try {
    const isUsage = args.length <= 1 && !args[0]?.startsWith('-') && (expect.length === 0 || TYPES.hash(expect[1]));
    if (!isUsage) throw new Misuse('usage: node verify.mjs [folder-or-zip] [--expect HASH of 64 digits] [--json]');
    const result = verify(args[0] ?? dirname(process.argv[1]), expect[1] ?? null, basename(process.argv[1]));
    console.log(isJson ? JSON.stringify(result, null, 2) : inWords(result));
    return result.ok ? 0 : 3;
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    console.error(isJson ? JSON.stringify({ error: error.message }) : error.message);
    return 2;
  }
}

export { verify };
/** Another module that asks for `verify` has its answer; a person has it written out. */
if (process.argv[1] && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  process.exitCode = main(process.argv.slice(2));
