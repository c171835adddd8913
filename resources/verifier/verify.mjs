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
import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const MANIFEST = 'manifest.json';
/** Engines whose numbers it makes again; those of another one may come out otherwise, and are then not judged. */
const ENGINES = ['3'];
const OUTCOMES = ['home', 'draw', 'away'];
const SETS = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
/** Two numbers are the same that differ by no more than this, absolutely below 1 and relatively above. */
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
  const kind = statSync(target, { throwIfNoEntry: false });
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
    const names = readdirSync(target).sort();
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
  judge(lstatSync(path));
  const handle = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    judge(fstatSync(handle));
    return readFileSync(handle);
  } finally {
    closeSync(handle);
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
// [=n] of exactly n, {type} an object of any keys. A field that is not here is refused.

const FORMS = `
manifest     content:content contentHash:hash anchor:anchor
anchor       count:count head:hash entry:text previousHash:hash
content      format:format application:application analyst:text jackpot:jackpot models:report-model[1000] pool?:model
             fixtures:fixture[50] predictions:prediction[50] picks?:picks formulas:{text} specification:{number}
             warnings:text[] files:file[200]
application  name:text version:text engine:text schema:count
jackpot      name:text version:count hash:hash release:hash
file         name:file-name sha256:hash bytes:count
model        id:hash version:text document:document
report-model id:hash version:text document:document snapshot:hash settings:hash evidence:evidence
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
             errors:number[=6] attack:number defence:number both:number
market-weights B:market-weight C:market-weight
calibrators  A:calibrator B:calibrator C:calibrator
calibrator   weight:chance scope:scope samples:count trainedOnEnd:day|null reason:text maps:maps|null
maps         home:map draw:map away:map
map          forecast:number[] value:number[]
weights      A:number B:number C:number
evidence     dataFrom:date dataTo:date matches:count effectiveMatches:number logLikelihood:number iterations:count
             gradientNorm:number profile:any[] learned:any marketWeight?:weight-rule oddsMethods?:any scores:any
             scoredFrom:any scoredTo:any notForecast:count sourceFiles:hash[] standardErrors?:errors poisson?:any
             baselines?:any rhoClamped?:count newcomers?:any neighbours?:any moves?:any chosenBy?:text[] chosen?:any
             channels?:any memory?:any pastPrices?:any calibration?:any
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
picks        A:outcome[50] B:outcome[50] C:outcome[50] D:outcome[50] E:outcome[50] F:outcome[50] G:outcome[50]`;

const matches = (pattern) => (value) => typeof value === 'string' && pattern.test(value);
const among = (low, high) => (value) => Number.isFinite(value) && value >= low && value <= high;
const oneOf =
  (...values) =>
  (value) =>
    values.includes(value);
/** What a value without parts may be. */
const TYPES = {
  any: () => true,
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
  'file-name': (value) => typeof value === 'string' && isPlainName(value),
  'market-weight': among(0, 0.7),
  format: oneOf('football-jackpot-report/1'),
  preset: oneOf('fitted', 'specification'),
  blend: oneOf('linear', 'log-pool'),
  scope: oneOf('league', 'pooled'),
  outcome: oneOf(...OUTCOMES),
  set: oneOf(...SETS),
};
const FIELDS = new Map(
  FORMS.trim()
    .replace(/\n\s+/g, ' ')
    .split('\n')
    .map((line) => {
      const [name, ...fields] = line.split(/\s+/);
      return [name, fields.map((field) => /^(\w+)(\??):(.+)$/.exec(field).slice(1))];
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
  const fields = FIELDS.get(name);
  const extra = Object.keys(value).find((key) => !fields.some(([known]) => known === key));
  if (extra !== undefined) return `${where}.${extra} is not known`;
  return firstOf(fields, ([key, optional, of]) => {
    if (Object.hasOwn(value, key)) return misfit(value[key], of, `${where}.${key}`);
    return optional ? null : `${where}.${key} is missing`;
  });
}

function firstOf(items, find) {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

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
  must(
    tau.every((value) => value > 0),
    `rho ${rho} makes a score impossible`,
  );
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

/** The goal model and the seven sets. @param voice what B and C are blended with; @param odds null: F is B */
function setsOf(document, day, voice, odds, rates) {
  const { blend, marketWeights, calibrators, ensembleWeights } = document;
  const model = outcomesOf(rates, document.maxGoals);
  const made = (set) => calibrated(calibrators[set], blended(blend ?? 'linear', model, voice, marketWeights[set]), day);
  const A = calibrated(calibrators.A, model, day);
  const [B, C] = voice ? [made('B'), made('C')] : [A, A];
  const edge = (outcome) => Math.max(0, (B[outcome] * odds[outcome] - 1) / (odds[outcome] - 1));
  const mixed = (outcome) => sum(Object.entries({ A, B, C }).map(([set, p]) => ensembleWeights[set] * p[outcome]));
  return {
    model,
    ...{ A, B, C },
    D: normalise({ ...B, draw: 1.15 * B.draw }),
    E: normalise(each((outcome) => raised(B[outcome], 1.5))),
    F: voice && odds ? normalise(each((outcome) => B[outcome] * (1 + edge(outcome)))) : B,
    G: voice ? normalise(each(mixed)) : A,
  };
}

const lower = (i, k) => (i >= k ? (i * (i + 1)) / 2 + k : (k * (k + 1)) / 2 + i);

/**
 * 95 % intervals by the delta method on the logit scale: slopes in log lambda, log nu and rho by central differences, and
 * the covariance of these three from that of the fixture's seven parameters mu, home advantage, rho, attack of home and
 * away, defence of home and away.
 */
function intervalsOf(covariance, { lambda, nu, rho, isMoved }, wanted, isNeutral, evaluate) {
  const sums = [
    [1, isNeutral ? 0 : 1, 0, 1, 0, 0, -1],
    [1, 0, 0, 0, 1, -1, 0],
    [0, 0, isMoved ? 0 : 1, 0, 0, 0, 0],
  ];
  const at = (l, n, r) => evaluate({ lambda: l, nu: n, rho: insideOf(r, l, n) });
  const asked = isMoved ? wanted : rho;
  const [up, down] = [Math.exp(0.05), Math.exp(-0.05)];
  const ends = [
    [at(lambda * up, nu, asked), at(lambda * down, nu, asked), 0.1],
    [at(lambda, nu * up, asked), at(lambda, nu * down, asked), 0.1],
    [at(lambda, nu, asked + 0.01), at(lambda, nu, asked - 0.01), 0.02],
  ];
  const centre = evaluate({ lambda, nu, rho });
  const interval = (name) => (outcome) => {
    const p = centre[name][outcome];
    if (p <= 0 || p >= 1) return { low: p, high: p };
    const slopes = ends.map(([above, below, width]) => (above[name][outcome] - below[name][outcome]) / width);
    const gradient = sums[0].map((_, i) => sum(slopes.map((slope, rate) => slope * sums[rate][i])));
    const variance = sum(gradient.flatMap((g, i) => gradient.map((h, k) => g * h * covariance[lower(i, k)])));
    const half = (1.959963984540054 * Math.sqrt(Math.max(0, variance))) / (p * (1 - p));
    return { low: p / (p + (1 - p) * Math.exp(half)), high: p / (p + (1 - p) * Math.exp(-half)) };
  };
  const { model, ...sets } = Object.fromEntries(Object.keys(centre).map((name) => [name, each(interval(name))]));
  return { model, sets };
}

/**
 * All numbers of one fixture, as a manifest states them.
 * @param covariance as stated: that of the data is known to whoever has the data
 * @param nudge factor on the expected goals: how far numbers move with it tells what rounding may do to them
 */
function forecast(models, fixture, covariance, nudge = 1) {
  const { document } = modelOf(models, fixture.league) ?? {};
  must(document, `no model for league ${fixture.league}`);
  const carried = (ref) => {
    if (!ref) return undefined;
    const found = models.find(({ id }) => id === ref.model)?.document.teams.find(({ name }) => name === ref.team);
    must(found, `no model that knows ${ref.team} of ${ref.league}`);
    return { ...found, league: ref.league };
  };
  const from = { home: carried(fixture.from?.home), away: carried(fixture.from?.away) };
  const day = dayOf(fixture.date);
  const found = ratesOf(document, fixture, from);
  const rates = { ...found, lambda: nudge * found.lambda, nu: nudge * found.nu };
  const refusal = fixture.odds && oddsProblem(fixture.odds);
  const odds = refusal ? null : fixture.odds;
  const market = odds && marketOf(odds);
  const past = !market && document.memory ? ratesOf({ ...document, ...document.memory }, fixture, from) : null;
  const memory = past && isRate(past.lambda) && isRate(past.nu) ? outcomesOf(past, document.maxGoals) : null;
  const evaluate = (at) => setsOf(document, day, market?.probabilities ?? memory, odds, at);
  const intervals = () => intervalsOf(covariance, rates, document.rho, fixture.neutral, evaluate);
  const { model, ...sets } = evaluate(rates);
  return {
    order: fixture.order,
    ...{ lambdaHome: rates.lambda, lambdaAway: rates.nu, rho: rates.rho },
    overround: odds ? sum(OUTCOMES.map((outcome) => 1 / odds[outcome])) : null,
    market: market?.probabilities ?? null,
    ...(memory ? { memory } : {}),
    ...{ model, sets },
    ...(covariance ? { uncertainty: { ...intervals(), covariance } } : {}),
    degradations: fallbacksOf(document, fixture, { day, rates, refusal, market, memory }),
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

/** The pooled league from the figures of its leagues: its parameters, and the 28 covariances of any fixture of it. */
function poolOf(members) {
  const total = sum(members.map(({ weight }) => weight));
  const mean = (of) => sum(members.map((member) => member.weight * of(member))) / total;
  const axes = ['mu', 'homeAdvantage', 'rho'];
  const means = Object.fromEntries(axes.map((axis) => [axis, mean((member) => member[axis])]));
  const [attack, defence, both] = ['attack', 'defence', 'both'].map((what) => mean((member) => member[what]));
  const variance = (attack + defence) / 2;
  const correlation = Math.min(0.95, Math.max(0, both / variance));
  const covariance = Array(28).fill(0);
  axes.forEach((one, i) =>
    axes.slice(0, i + 1).forEach((other, k) => {
      const spread = mean((member) => (member[one] - means[one]) * (member[other] - means[other])) * members.length;
      const typical = i === k ? 5 * [0.1, 0.05, 0.025][i] ** 2 : 0;
      const error = sum(members.map(({ weight, errors }) => (weight / total) ** 2 * errors[lower(i, k)]));
      covariance[lower(i, k)] = (spread + typical) / (members.length + 4) + error;
    }),
  );
  for (const strength of [3, 4, 5, 6]) covariance[lower(strength, strength)] = variance;
  for (const attackOf of [3, 4]) covariance[lower(attackOf, attackOf + 2)] = correlation * variance;
  const calibrator = { weight: 0, scope: 'league', samples: 0, trainedOnEnd: null, maps: null };
  calibrator.reason = 'the pooled league is calibrated by nothing';
  const parameters = {
    ...{ league: 'POOL', preset: 'fitted', asOf: Math.max(...members.map(({ asOf }) => asOf)), xi: 0, maxGoals: null },
    ...{ ...means, sigma: Math.sqrt(variance), teams: [], newcomers: { attack: 0, defence: 0, count: 0 } },
    ...{ blend: 'linear', marketWeights: { B: 0.4, C: 0.7 }, ensembleWeights: { A: 1 / 3, B: 1 / 3, C: 1 / 3 } },
    ...{ calibrators: { A: calibrator, B: calibrator, C: calibrator }, pool: members },
  };
  return { parameters, covariance };
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
/** Numbers within the tolerance; texts that say the same numbers in the same words. */
function isSame(one, other, slack = 0) {
  if (typeof one === 'number' && typeof other === 'number')
    return Math.abs(one - other) <= TOLERANCE * Math.max(1, Math.abs(one)) + slack;
  if (typeof one !== 'string' || typeof other !== 'string' || one === other) return one === other;
  const theirs = other.match(NUMBER) ?? [];
  const isNear = (number, index) => isSame(Number(number), Number(theirs[index]));
  return one.replace(NUMBER, '#') === other.replace(NUMBER, '#') && (one.match(NUMBER) ?? []).every(isNear);
}

/** Where two values differ, in words. @param slackOf how much more than the tolerance is rounding there */
function differencesOf(own, stated, slackOf = () => 0) {
  const [ours, theirs] = [leavesOf(own), leavesOf(stated)];
  const differ = (path) =>
    !(ours.has(path) && theirs.has(path) && isSame(ours.get(path), theirs.get(path), slackOf(path)));
  const shown = (leaves, path) => (leaves.has(path) ? leaves.get(path) : 'nothing');
  return [...new Set([...ours.keys(), ...theirs.keys()])]
    .filter(differ)
    .map((path) => ({ path, words: `${path} is ${shown(theirs, path)} and comes out as ${shown(ours, path)}` }));
}

// ---------------------------------------------------------------------------------------------------------------------
// The checks. Each takes the report and gives one answer, several with names of their own, or none where it has no matter.

const passed = (detail) => ({ verdict: 'passed', detail });
const failed = (detail) => ({ verdict: 'failed', detail });
const notChecked = (detail) => ({ verdict: 'not-checked', detail });
const inShort = (list) => [...list.slice(0, 3), ...(list.length > 3 ? [`and ${list.length - 3} more`] : [])].join('; ');
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

/** Of the files as they lie there. Where the last of them fails nothing else can be asked. */
const FIRST_CHECKS = {
  container: ({ read }) => judged(read.problems, `${count(read.files.size, 'plain file')} of bounded size`),
  'manifest form': ({ text, manifest }) =>
    judged(pretty(manifest) === text ? [] : ['it is not canonical'], 'it is written in its one canonical form'),
  'manifest content': ({ manifest }) => {
    const problem = canonical(manifest) && misfit(manifest, 'manifest', 'manifest');
    return judged(problem === null ? [] : [problem], 'every field is known and of its type');
  },
};

const CHECKS = {
  'content hash': ({ content, manifest: { contentHash } }) =>
    judged(hashOf(content) === contentHash ? [] : [`the content has the hash ${hashOf(content)}`], contentHash),
  'expected hash': ({ manifest, expect }) =>
    expect === null ? [] : judged(expect === manifest.contentHash ? [] : ['this is another report'], 'it is that one'),
  files: ({ content, read }) =>
    content.files.map(({ name, sha256: stated, bytes }) => {
      const data = read.files.get(name);
      const isIt = data?.length === bytes && sha256(data) === stated;
      const problem = data ? 'it was changed' : 'it is missing';
      return { name: `file ${name}`, ...judged(isIt ? [] : [problem], `${bytes} bytes, ${stated}`) };
    }),
  'no other file': ({ content, read, ownName }) => {
    const listed = content.files.map(({ name }) => name);
    const twice = listed.filter((name, index) => listed.indexOf(name) !== index || name === MANIFEST);
    const extra = [...read.files.keys()].filter((name) => ![MANIFEST, ownName, ...listed].includes(name));
    const problems = [
      ...twice.map((name) => `${name} is listed twice`),
      ...extra.map((name) => `${name} is not listed`),
    ];
    return judged(problems, `${count(listed.length, 'file')} listed, and nothing else is there`);
  },
  'jackpot hash': ({ content, models }) => {
    const { jackpot, fixtures, predictions, picks } = content;
    const { hash, ...named } = jackpot;
    const sealed = models.map(({ id, version, document }) => ({ id, version, document: hashOf(document) }));
    const found = hashOf({ ...named, models: sealed, fixtures, predictions, ...(picks ? { picks } : {}) });
    return judged(found === hash ? [] : [`fixtures, models, numbers and picks have the hash ${found}`], hash);
  },
  'audit anchor': anchorAnswer,
  analyst: ({ content: { analyst }, manifest }) => {
    const { analyst: finaliser } = JSON.parse(manifest.anchor.entry);
    if (finaliser === analyst) return passed(`${analyst} finalised the jackpot and wrote the report`);
    return notChecked(`${finaliser} finalised the jackpot; that ${analyst} wrote the report is stated alone`);
  },
  release: releaseAnswer,
  models: (report) => judgedByEngine(report, modelProblems(report), `${count(report.models.length, 'model')} in order`),
  'pooled league': poolAnswer,
  fixtures: (report) => judged(fixtureProblems(report), `${count(report.content.fixtures.length, 'fixture')} in order`),
  numbers: numberAnswers,
  covariances: (report) => judgedByEngine(report, covarianceProblems(report), 'they agree with models and each other'),
  formulas: (report) => {
    const { formulas, specification } = report.content;
    const documents = report.models.map(({ document }) => document);
    const own = { formulas: formulasOf(documents), specification: SPECIFICATION };
    const isOther = (key) => own.formulas[key] !== formulas[key];
    const keys = Object.keys({ ...own.formulas, ...formulas }).filter(isOther);
    const constants = differencesOf(own.specification, specification).map(({ words }) => words);
    const problems = [...keys.map((key) => `the formula of ${key} is another`), ...constants];
    return judgedByEngine(report, problems, 'they say how this script computes');
  },
  warnings: warningAnswer,
  'report.json': (report) => shownAnswer(report, 'report.json', Buffer.from(reportJson(report.content))),
  'predictions.csv': (report) => shownAnswer(report, 'predictions.csv', Buffer.from(predictionsCsv(report))),
  'report.html': pageAnswer,
};

function anchorAnswer({ content: { jackpot, fixtures }, manifest: { anchor } }) {
  const entry = JSON.parse(anchor.entry);
  const { name, version, release } = jackpot;
  const details = { name, version, release, fixtures: fixtures.length };
  const problems = problemsIn((want) => {
    want(sha256(anchor.entry + anchor.previousHash) === anchor.head, 'the entry does not lead to the head of the log');
    want(canonical(entry) === anchor.entry, 'the entry is not canonical');
    want(entry.sequence === anchor.count, 'the entry has another place in the log');
    want(entry.action === 'finalise' && entry.subject === jackpot.hash, 'the entry did not finalise this jackpot');
    for (const [key, value] of Object.entries(entry.details ?? {}))
      want(!Object.hasOwn(details, key) || details[key] === value, `the entry finalised another ${key}`);
  });
  return judged(problems, `entry ${anchor.count} of the audit log finalised this jackpot`);
}

/** A release is the hash of its models' ids; the pooled league is one of them, and its id the hash of the others'. */
function releaseAnswer({ content, models }) {
  const { engine } = content.application;
  const ids = models.map(({ id }) => id).sort();
  const pool = hashOf({ engine, pool: ids });
  const isIt = [ids, [...ids, pool].sort()].some((each) => hashOf(each) === content.jackpot.release);
  return isIt
    ? passed('it is the hash of the models of the report and their pooled league')
    : notChecked('it holds models that no fixture needed, of which the report says nothing');
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
  const problems = differences.map(({ words }) => words);
  return judgedByEngine(report, problems, `${pool.version} is the mean of ${count(ids.length, 'league')}${named}`);
}

function fixtureProblems({ content: { fixtures, predictions, picks }, models }) {
  return problemsIn((want) => {
    want(fixtures.length > 0 && predictions.length === fixtures.length, `there are ${predictions.length} predictions`);
    fixtures.forEach((fixture, index) => {
      const { order, date, league, home, away, from } = fixture;
      const document = modelOf(models, league)?.document;
      const isKnown = (side) => document.teams.some(({ name }) => name === fixture[side]);
      want(order > (fixtures[index - 1]?.order ?? 0), `fixture ${order} is out of order, or there twice`);
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

/**
 * Everything of every fixture made again, in three answers: probabilities, intervals, fallbacks. Where a calibration map is
 * steep, rounding shows: so much more may a number be off as it moves when the expected goals move by 1e-14.
 */
function numberAnswers(report) {
  const { fixtures, predictions } = report.content;
  const problems = { uncertainty: [], degradations: [], rest: [] };
  let [numbers, largest] = [0, 0];
  fixtures.forEach((fixture, index) => {
    const stated = predictions[index] ?? {};
    try {
      const at = (nudge) => forecast(report.models, fixture, stated.uncertainty?.covariance, nudge);
      const own = at(1);
      const [ours, ...near] = [own, at(1 - 1e-14), at(1 + 1e-14)].map((each) => leavesOf(each));
      const slackOf = (path) => Math.max(...near.map((each) => Math.abs(each.get(path) - ours.get(path)) || 0));
      for (const [path, value] of leavesOf(stated)) {
        const difference = Math.abs(value - ours.get(path));
        if (typeof value !== 'number' || Number.isNaN(difference)) continue;
        numbers += 1;
        largest = Math.max(largest, difference);
      }
      for (const { path, words } of differencesOf(own, stated, slackOf))
        (problems[path.split('.')[0]] ?? problems.rest).push(`fixture ${fixture.order}: ${words}`);
    } catch (error) {
      problems.rest.push(`fixture ${fixture.order} cannot be computed: ${error.message}`);
    }
  });
  Object.assign(report, { numbers, largest });
  const known = predictions.filter(({ uncertainty }) => uncertainty).length;
  const flags = sum(predictions.map(({ degradations }) => degradations.length));
  const claim = `of ${count(numbers, 'number')} of ${count(fixtures.length, 'fixture')} none is off by more than ${largest.toExponential(1)}`;
  const none = known === 0 && problems.uncertainty.length === 0;
  const intervals = judgedByEngine(report, problems.uncertainty, `those of ${count(known, 'fixture')} come out`);
  const fallbacks = judgedByEngine(report, problems.degradations, `${count(flags, 'fallback')}, each where it belongs`);
  return [
    { name: 'probabilities', ...judgedByEngine(report, problems.rest, claim) },
    {
      name: 'intervals',
      ...(none ? notChecked('no model was stored with the covariance of its parameters') : intervals),
    },
    { name: 'fallbacks', ...fallbacks },
  ];
}

/** Covariances are stated: what can be seen without the data is that they are some, and the same wherever they return. */
function covarianceProblems({ content: { fixtures, predictions, models: reported }, models }) {
  const shared = new Map();
  return problemsIn((want) =>
    fixtures.forEach((fixture, index) => {
      const values = predictions[index]?.uncertainty?.covariance;
      const { id, document } = modelOf(models, fixture.league) ?? {};
      if (!values || !document) return;
      const at = (i, k) => values[lower(i, k)];
      for (let i = 0; i < 7; i += 1)
        for (let k = 0; k <= i; k += 1)
          want(
            at(i, i) >= 0 && at(i, k) ** 2 <= at(i, i) * at(k, k) * (1 + 1e-9),
            `fixture ${fixture.order}: ${i},${k} is none`,
          );
      const common = JSON.stringify(values.slice(0, 6));
      want(
        (shared.get(id) ?? common) === common,
        `fixture ${fixture.order}: mu, home advantage and rho vary otherwise`,
      );
      shared.set(id, common);
      const isPooled = document.pool && differencesOf(poolOf(document.pool).covariance, values).length === 0;
      want(isPooled ?? true, `fixture ${fixture.order}: it is not that of the pooled league`);
      const errors = reported.find((each) => each.id === id)?.evidence.standardErrors;
      const [home, away] = ['home', 'away'].map((side) => errors?.teams.find(({ name }) => name === fixture[side]));
      const league = [errors?.mu, errors?.homeAdvantage, errors?.rho];
      [...league, home?.attack, away?.attack, home?.defence, away?.defence].forEach((error, i) => {
        const isIt = error === undefined || isSame(error, Math.sqrt(at(i, i)));
        want(isIt, `fixture ${fixture.order}: parameter ${i} has another standard error than in its model`);
      });
    }),
  );
}

const SPECIFICATION = {
  ...{ DIXON_COLES_RHO: -0.13, TIME_DECAY_XI: 0.0065, HOME_ADVANTAGE: 0.35, MAX_GOALS: 8, SHRINKAGE_FACTOR: 0.3 },
  ...{ DEFAULT_BLEND_ALPHA: 0.6, MAX_MARKET_WEIGHT: 0.7, MIN_CALIBRATION_SAMPLES: 30, CALIBRATION_BINS: 20 },
  ...{ BRIER_SCORE_THRESHOLD: 0.22, MIN_VALIDATION_SAMPLES: 100 },
};
const CHANNELS = { shotsOnTarget: 'shots on target', shots: 'shots', corners: 'corners', prices: 'past prices' };
const SCENARIOS = ['D', 'E', 'F'];
/** Formulas of every report; `<…>` is filled in from its models. */
const FORMULAS = `
rates: log lambda_home = mu + homeAdvantage + attack[home] - defence[away]; log lambda_away = mu + attack[away] - defence[home]
scores: P(x, y) = Poisson(x; lambda_home) * Poisson(y; lambda_away) * tau(x, y) / mass; tau(0,0) = 1 - lambda_home*lambda_away*rho, tau(0,1) = 1 + lambda_home*rho, tau(1,0) = 1 + lambda_away*rho, tau(1,1) = 1 - rho, else 1
market: p = (1/odds)^k with k such that the three sum to 1 (power method)
blend: <blends>
calibration: q = (1 - c) * p + c * iso(p) per outcome, divided by the sum of the three; iso is linear between the knots of the model
channels: attack and defence are most likely given goals, prior and channels; a channel c adds omega_c * sum of exp(-xi_c * days) * (y * log r - r) over both sides of its matches, y = count times the goals one was worth, log r_home = base + kappa_c * (attack[home] - defence[away]), log r_away alike. <channels>
past prices: <remembering>: without usable odds the market is the outcome of rates as above from the strengths under memory, which also learnt from what past prices expected; no price of the fixture is asked
intervals: 95 %: logit p -/+ 1.96 * sqrt(g V g) / (p * (1 - p)); g by central differences in log lambda (0.05) and rho (0.01), V from the covariance stated with each fixture; none where the model has none
set A: Pure model (calibrated): the goal model, calibrated
set B: Market-aware, balanced (calibrated): <B>
set C: Market-dominant, conservative (calibrated): <C>
set D: Draw-boosted (scenario): B with draw × 1.15, renormalised
set E: Entropy-penalised, high conviction (scenario): B to the power 1.5, renormalised
set F: Edge-weighted (scenario): B × (1 + k), renormalised; k = max(0, (B × odds − 1) / (odds − 1))
set G: Ensemble (calibrated): weighted mean of A, B and C; weights with the least walk-forward log loss`;
const BLEND_WORDS = {
  linear: 'linear: (1 - w) * model + w * market, w never above 0.7',
  'log-pool': 'log-pool: model^(1 - w) * market^w, divided by the sum of the three, w never above 0.7',
};

/** The formulas as a report on these models states them; one with nothing to fill in is left out. */
function formulasOf(models) {
  /** What models say, with the leagues that say it. */
  const sayings = (wordsOf) => {
    const said = new Map();
    for (const model of models.filter(wordsOf))
      said.set(wordsOf(model), [...(said.get(wordsOf(model)) ?? []), model.league]);
    return [...said].map(([words, leagues]) => [words, `${leagues.join(', ')}: ${words}`]);
  };
  const share = (set) => {
    const said = sayings(({ blend, marketWeights }) => {
      const [w, rest] = [marketWeights[set], 1 - marketWeights[set]].map((weight) => Number(weight.toFixed(4)));
      return blend === 'log-pool'
        ? `model^${rest} × market^${w}, renormalised, calibrated`
        : `${rest} model + ${w} market, calibrated`;
    });
    return said.length === 1 ? said[0][0] : said.map(([, words]) => words).join('; ');
  };
  const rule = ({ channel, omega, kappa, xi }) => `${CHANNELS[channel]} omega ${omega}, kappa ${kappa}, xi ${xi}`;
  const redCard = (weight) => (weight === 1 ? [] : [`a match with a red card counts ${weight}`]);
  const learnt = sayings(({ channels: c }) => c && [...c.channels.map(rule), ...redCard(c.redCardWeight)].join('; '));
  const filled = {
    blends: [...new Set(models.map(({ blend }) => BLEND_WORDS[blend ?? 'linear']))].join('; '),
    channels: learnt.map(([, words]) => words).join('. '),
    remembering: models.flatMap(({ memory, league }) => (memory ? [league] : [])).join(', '),
    ...{ B: share('B'), C: share('C') },
  };
  const lines = FORMULAS.trim()
    .split('\n')
    .map((line) => /^([^:]+): (.*)$/.exec(line).slice(1));
  const isFilled = ([, formula]) => !Object.keys(filled).some((key) => formula.includes(`<${key}>`) && !filled[key]);
  const fill = (formula) => formula.replace(/<(\w+)>/, (_, key) => filled[key]);
  return Object.fromEntries(lines.filter(isFilled).map(([name, formula]) => [name, fill(formula)]));
}

/** What a reader must be told of the models before their numbers; open doubts about data are known to the store alone. */
function warningAnswer(report) {
  const own = report.content.models.flatMap(({ version, document, evidence: { profile, channels, marketWeight } }) => {
    const { preset, xi, sigma, marketWeights, calibrators } = document;
    const isUnlearnt = marketWeight && marketWeight.asked !== marketWeight.used;
    const hasGoalsAlone = preset === 'fitted' && channels && !document.channels;
    const { samples } = marketWeight ?? {};
    const uncalibrated = Object.entries(calibrators).filter(([, { weight }]) => weight === 0);
    return [
      [
        preset === 'specification',
        ' uses the specification preset: its decay and fixed rho are known to cost log loss.',
      ],
      [profile.length === 0, ` has too few seasons to choose by: decay ${xi} and prior ${sigma} are defaults.`],
      [hasGoalsAlone, ' learnt from goals alone: too few of its matches have shots or corners.'],
      [
        isUnlearnt,
        ` found no market weight to learn in ${samples} priced forecasts (at least 100 are needed): it is ${marketWeights.B}, the default.`,
      ],
      ...uncalibrated.map(([set, { reason }]) => [
        true,
        `: set ${set} is as blended, not calibrated (${reason.replace(/\.$/, '')}).`,
      ]),
    ].flatMap(([isSo, words]) => (isSo ? [version + words] : []));
  });
  const { warnings } = report.content;
  const rest = warnings.filter((each) => !/^\S+ was trained with \d+ open doubts? about its data \(/.test(each));
  const isListed = new Set(rest);
  const isDue = new Set(own);
  const missing = own.filter((each) => !isListed.has(each)).map((each) => `it does not warn: ${each}`);
  const more = rest.filter((each) => !isDue.has(each)).map((each) => `nothing in the models warns: ${each}`);
  const doubts = warnings.length - rest.length;
  const claim = `${rest.length} follow from the models; ${count(doubts, 'doubt')} about data cannot be seen here`;
  return judgedByEngine(report, [...missing, ...more], claim);
}

// What people and programs read says what the manifest says: two files byte for byte, of the page every table

function shownAnswer(report, file, expected) {
  const isIt = report.read.files.get(file)?.equals(expected) && report.content.files.some(({ name }) => name === file);
  const name = `${file} shows the content`;
  return { name, ...judged(isIt ? [] : ['it says something else'], 'made again it is the same') };
}

function reportJson({ format, application, analyst, jackpot, warnings, models, pool, picks, fixtures, predictions }) {
  const briefly = ({ id, version, document: { league, preset }, evidence: { matches, dataFrom, dataTo, scores } }) =>
    Object.assign({ id, version, league, preset, matches, dataFrom, dataTo, scores });
  return pretty({
    ...{ format, application, analyst, jackpot, warnings, models: models.map(briefly) },
    ...(pool ? { pool: { id: pool.id, version: pool.version, members: pool.document.pool } } : {}),
    ...(picks ? { picks } : {}),
    fixtures: fixtures.map((fixture, index) => ({ ...fixture, ...predictions[index] })),
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

/** The page: every row of its three tables, its bars, name and hash; and that nothing in it runs or is fetched. */
function pageAnswer(report) {
  const { fixtures, predictions, jackpot, models } = report.content;
  const page = decode(report.read.files.get('report.html') ?? new Uint8Array());
  const percent = (p) => (100 * p).toFixed(1);
  const three = (p) => OUTCOMES.map((outcome) => percent(p[outcome])).join(' / ');
  const balanced = fixtures.map(({ order, date, league, home, away, neutral }, index) => {
    const { sets, lambdaHome, lambdaAway, market, memory, degradations, uncertainty } = predictions[index];
    const bounds = ({ low, high }) => `${percent(low)}–${percent(high)}`;
    const chances = OUTCOMES.map((o) => percent(sets.B[o]) + (uncertainty ? bounds(uncertainty.sets.B[o]) : ''));
    const priced = market ? three(market) : memory ? `${three(memory)}past prices` : '–';
    const who = `${home} – ${away}${neutral ? ' (neutral ground)' : ''}${degradations.length > 0 ? ' ▲' : ''}`;
    return [order, date, league, who, '', ...chances, priced, `${lambdaHome.toFixed(2)} / ${lambdaAway.toFixed(2)}`];
  });
  const all = fixtures.flatMap(({ order, home, away }, index) =>
    OUTCOMES.map((outcome) => {
      const chances = SETS.map((set) => percent(predictions[index].sets[set][outcome]));
      return [...(outcome === 'home' ? [order, `${home} – ${away}`] : []), outcome, ...chances];
    }),
  );
  const scored = models.map(({ version, document: { xi, sigma, rho, homeAdvantage }, evidence, snapshot }) => {
    const { dataFrom, dataTo, matches: played, scores: s } = evidence;
    const losses = [s?.sets.A, s?.sets.B, s?.market, s?.baseRates].map((each) => each?.logLoss.toFixed(4) ?? '–');
    const figures = [played, xi, sigma, rho.toFixed(3), homeAdvantage.toFixed(3), s?.n ?? '–', ...losses];
    return [version, `${dataFrom} to ${dataTo}`, ...figures, `${snapshot.slice(0, 16)}…`];
  });
  const entities = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
  const withoutTags = (html) =>
    html
      .split('<')
      .map((part, i) => (i === 0 ? part : part.slice(part.indexOf('>') + 1)))
      .join('');
  const plain = (html) => withoutTags(html).replace(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity]);
  const inside = (html, tag) =>
    html
      .split(`<${tag}`)
      .slice(1)
      .map((part) => `<${part.split(`</${tag}>`)[0]}`);
  const shown = inside(page, 'tr')
    .map((row) => inside(row, 'td').map(plain))
    .filter(({ length }) => length > 0);
  const widths = page
    .split('style="width:')
    .slice(1)
    .map((part) => part.split('%')[0]);
  const bars = predictions.flatMap(({ sets }) => OUTCOMES.map((outcome) => (100 * sets.B[outcome]).toFixed(2)));
  const rows = [...balanced, ...all, ...scored].map((row) => row.join(' | '));
  const active =
    /<(?:script|iframe|object|embed|link|img|base|form)\b|\son[a-z]+\s*=|\b(?:href|src)\s*=|url\(|@import/i;
  const problems = problemsIn((want) => {
    rows.forEach((row, index) =>
      want(shown[index]?.join(' | ') === row, `row ${index + 1} of its tables should be ${row}`),
    );
    want(shown.length === rows.length, `its tables have ${shown.length} rows in place of ${rows.length}`);
    want(bars.join() === widths.join(), 'its bars have other widths');
    want(
      plain(inside(page, 'h1').join()) === `${jackpot.name}, version ${jackpot.version}`,
      'it is of another jackpot',
    );
    want(page.includes(`<dd>${jackpot.hash}</dd>`), 'it has another hash of the jackpot');
    want(!active.test(page), 'it holds something that runs or is fetched');
  });
  const claim = 'its tables have the numbers, and nothing in it runs; its other sentences are not compared';
  return { name: 'report.html shows the content', ...judged(problems, claim) };
}

// ---------------------------------------------------------------------------------------------------------------------
// The verdict

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
  try {
    report.text = decode(data ?? new Uint8Array());
    report.manifest = JSON.parse(report.text);
  } catch {
    report.manifest = undefined;
  }
  ask(FIRST_CHECKS);
  const { content, contentHash = null } = answers.at(-1).verdict === 'passed' ? report.manifest : {};
  if (content) {
    const models = [...content.models, ...(content.pool ? [content.pool] : [])];
    const byLeague = (a, b) => (a.document.league < b.document.league ? -1 : 1);
    Object.assign(report, { content, models: models.sort(byLeague) });
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

process.exitCode = main(process.argv.slice(2));
