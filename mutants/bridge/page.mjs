import { mutantsOf } from '../list.mjs';

const HTTP = ['test/bridge/http.test.ts'];
const SIZE = ['test/bridge/request-size.test.ts'];

export default [
  ...mutantsOf('src/main/bridge/page-policy.ts', HTTP, [
    ["`style-src 'self' 'nonce-${nonce}'`", "`style-src 'self' 'unsafe-inline'`", 'no style counts without the nonce'],
    ["randomBytes(16).toString('base64')", "Buffer.alloc(16).toString('base64')", 'each load has a nonce of its own'],
    ['html.replace(NONCE, nonce)', 'html', 'the page knows its nonce'],
    ['policy: pagePolicy(nonce)', 'policy: pagePolicy(null)', 'the policy knows the nonce'],
  ]),
  ...mutantsOf('src/main/bridge/static-files.ts', HTTP, [
    ['inBrowser ? html.replace', 'true ? html.replace', 'the window has the bridge of its preload'],
    ['!path.startsWith(directory + sep) || ', '', 'no way leads out of the folder'],
  ]),
  ...mutantsOf('src/main/bridge/request-size.ts', SIZE, [
    ['left -= value.length;', 'left -= 1;', 'a long text is large'],
    ['left -= value.byteLength;', 'left -= 1;', 'bytes are counted'],
    [
      '      left -= SMALLEST * parts.length;\n      if (left < 0) return false;\n',
      '',
      'many things are large before they are looked at',
      { survives: 'each is counted again when its turn comes: this is only sooner' },
    ],
    ['Object.entries(value).flat()', 'Object.values(value)', 'names of fields are counted'],
    ['OF_FILES.has(channel) ? MOST_OF_A_FILE : MOST', 'MOST', 'a file may be larger'],
  ]),
  ...mutantsOf('src/main/bridge/read-body.ts', HTTP, [
    ['if (bytes > most) return tooLarge(channel);', '', 'a body has a limit'],
  ]),
];
