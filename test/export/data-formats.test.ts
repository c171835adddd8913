import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { dataFormats } from '../support/data-formats';

const PAGE = join(__dirname, '..', '..', 'docs', 'data-formats.md');

it('docs/data-formats.md says of every table and column what the registry says', async () => {
  const text = await format(dataFormats(), { ...(await resolveConfig(PAGE)), parser: 'markdown' });
  await expect(text).toMatchFileSnapshot(PAGE);
});
