// Writes docs/schemas, the published forms of a report's files, from the code that reads and writes them:
//   npm run -s schemas
import './node-version.mjs';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'prettier';
import { bundle, root } from './bundle.mjs';

const entry = 'src/main/export/report/schemas/published-schemas.ts';
const folder = await bundle({ 'published-schemas': entry }, 'schemas');
/** @type {{ publishedSchemas: () => Record<string, object> }} */
const { publishedSchemas } = await import(pathToFileURL(join(folder, 'published-schemas.mjs')).href);
const style = JSON.parse(readFileSync(join(root, '.prettierrc.json'), 'utf8'));
const directory = join(root, 'docs', 'schemas');
mkdirSync(directory, { recursive: true });
for (const [name, schema] of Object.entries(publishedSchemas())) {
  writeFileSync(join(directory, name), await format(JSON.stringify(schema), { ...style, parser: 'json' }));
  console.log(`docs/schemas/${name}`);
}
