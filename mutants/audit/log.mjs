import { mutantsOf } from '../list.mjs';

const CHAIN = ['test/audit/hash-chain.law.test.ts', 'test/audit/hash-chain.test.ts'];
const DOCUMENTS = ['test/audit/documents.test.ts', 'test/audit/canonical-json.test.ts'];

export default [
  ...mutantsOf('src/main/audit/hash-chain.ts', CHAIN, [
    ["    if (linked !== previousHash) return fault('link');\n", '', 'an entry hangs on the one before it'],
    ["    if (sequence !== expected) return fault('gap');\n", '', 'no number is left out'],
    ["    if (chainHash(entry, linked) !== hash) return fault('hash');\n", '', 'an entry has its hash'],
    ["    if (!isAsWritten(entry, sequence)) return fault('form');\n", '', 'an entry is as the application writes it'],
    ['body?.sequence === sequence &&', '', 'an entry states its own place'],
    ['|| canonicalJson(body) === entry', '|| true', 'an entry is canonical'],
    [
      '(isSorted(body) && JSON.stringify(body) === entry)',
      '(JSON.stringify(body) === entry)',
      'its keys stand in their order',
    ],
    ['sha256(entry + previousHash)', 'sha256(entry)', 'a hash rests on all before it'],
    ['    expected += 1;\n', '', 'numbers go up by one'],
    ['    previousHash = hash;\n', '', 'each entry is linked to the last'],
    ['canonicalJson({ ...body, sequence })', 'canonicalJson({ ...body })', 'an entry holds its place'],
    [
      'const sequence = (previous?.sequence ?? 0) + 1;',
      'const sequence = (previous?.sequence ?? -1) + 1;',
      'the first entry is number 1',
    ],
    ['previous?.hash ?? GENESIS;', 'previous?.hash ?? sha256(body.subject);', 'a log has one beginning'],
    [
      '({ sequence, kind, entry, expected })',
      '({ sequence: expected, kind, entry, expected })',
      'a broken entry is named by its number',
    ],
  ]),
  ...mutantsOf(
    'src/main/audit/checkpoint.ts',
    ['test/audit/checkpoint.law.test.ts'],
    [
      ["    if (hash === null) return { kind: 'cut', checkpoint };\n", '', 'a cut tail is found'],
      ['if (hash !== checkpoint.head) return', "if (hash === '') return", 'a log that was written anew is found'],
      ['.sort((a, b) => a.count - b.count)', '', 'the first entry that is lost is named'],
      [
        '({ signature: _, ...rest }',
        '({ signature: _, said: _said, ...rest }',
        'a signature is of all a checkpoint says',
      ],
      ['isSignedRight(checkpoint) === false', 'isSignedRight(checkpoint) === null', 'a forged checkpoint is found'],
    ],
  ),
  ...mutantsOf(
    'src/main/audit/signing.ts',
    ['test/audit/signing.test.ts'],
    [
      [
        '!PUBLIC_KEY.test(publicKey) || !SIGNATURE.test(signature)',
        '!PUBLIC_KEY.test(publicKey)',
        'a signature is 64 bytes as they are written',
      ],
      ["sha256(Buffer.from(publicKey, 'hex'))", 'sha256(publicKey)', 'a fingerprint is of the bytes'],
      ['.subarray(0, SAID_BYTES)', '.subarray(1, SAID_BYTES + 1)', 'words are of the beginning'],
      ['const SAID_BYTES = 8;', 'const SAID_BYTES = 4;', 'eight words are said'],
    ],
  ),
  ...mutantsOf('src/main/audit/canonical-json.ts', DOCUMENTS, [
    ['      .sort()\n', '', 'keys have one order'],
    ['.filter((key) => object[key] !== undefined)', '', 'what is not there is left out'],
    [
      'if (!Number.isFinite(value)) throw',
      'if (Number.isNaN(value)) throw',
      'a number that JSON cannot say is refused',
    ],
    [
      'throw new RangeError(`${where} is a ${typeof value}',
      'return JSON.stringify(String(value)); throw new RangeError(`${where} is a ${typeof value}',
      'what JSON cannot say is refused',
    ],
    ['canonicalJson(item, `${where}[${i}]`)', 'canonicalJson(item, where)', 'a fault is named by its place'],
  ]),
  ...mutantsOf('src/main/audit/data-snapshot.ts', DOCUMENTS, [
    ['if (snapshotHash(text) !== hash) throw', 'if (false) throw', 'matches of a model are what they were'],
    ['...(neutral ? { neutral } : {}), ...(counts', '...(counts', 'neutral ground is kept'],
    ['  neutral ?? false,\n', '  false,\n', 'neutral ground is part of a snapshot'],
    ['  oddsKind ?? null,\n', '  null,\n', 'the kind of prices is kept'],
    ['  odds?.draw ?? null,\n', '  odds?.home ?? null,\n', 'each price is kept'],
  ]),
  ...mutantsOf(
    'src/main/audit/data-snapshot.ts',
    ['test/audit/data-snapshot.test.ts'],
    [
      ['...(counts ? { counts } : {}) };', '};', 'what was counted is kept'],
      ['  ...(counts\n    ?', '  ...(counts ?? true\n    ?', 'a match without counts has the text it always had'],
      [
        'counts.corners ?? null, counts.redCards',
        'counts.redCards ?? null, counts.redCards',
        'corners are part of a snapshot',
      ],
      ['[counts.shots ?? null', '[counts.shots?.map(() => 0) ?? null', 'shots are part of a snapshot'],
      [
        'shots: seen[0], shotsOnTarget: seen[1]',
        'shots: seen[1], shotsOnTarget: seen[0]',
        'each count comes back as it was',
      ],
      ['const Count = z.int().nonnegative();', 'const Count = z.number();', 'a count is a whole number'],
      [
        'const Counts = z.tuple([Pair, Pair, Pair, Pair]);',
        'const Counts = z.array(Pair) as never as z.ZodTuple<[typeof Pair, typeof Pair, typeof Pair, typeof Pair]>;',
        'counts are four pairs',
      ],
    ],
  ),
  ...mutantsOf('src/main/audit/model-document.ts', DOCUMENTS, [
    ['B: z.number().min(0).max(0.7), C', 'B: z.number(), C', 'the market has seven tenths at most'],
    ['blend: BlendMethod.optional(),', "blend: BlendMethod.default('linear'),", 'an older model keeps its hash'],
    ['weight: z.number().min(0).max(1),', 'weight: z.number(),', 'a weight of calibration is one'],
    ['sigma: z.number().positive(),', 'sigma: z.number(),', 'a prior has a width'],
  ]),
  ...mutantsOf('src/main/audit/covariance-document.ts', DOCUMENTS, [
    [
      'correlation: z.number().min(0).lt(1),',
      'correlation: z.number().min(0).max(1),',
      'strengths are not one and the same',
    ],
    [
      'values: Float64Array.from(values)',
      'values: Float64Array.from(Float32Array.from(values))',
      'a covariance is kept to the last bit',
    ],
  ]),
  ...mutantsOf('src/main/audit/model-evidence.ts', DOCUMENTS, [
    ['rhoClamped: Count.optional(),', 'rhoClamped: Count.default(0),', 'older evidence keeps its hash'],
    [
      'marketWeight: z.strictObject({ asked: MarketWeightRule, used: MarketWeightRule, samples: Count }).optional(),',
      "marketWeight: z.strictObject({ asked: MarketWeightRule, used: MarketWeightRule, samples: Count }).default({ asked: 'fixed', used: 'fixed', samples: 0 }),",
      'older evidence says no more than it did',
    ],
  ]),
];
