import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateDemoLeague } from '../../demo/demo-league';

/** Write the demo league's season files and fixture list. Writing the same bytes again changes nothing. */
export function writeDemoLeague(directory: string): { directory: string; files: string[]; fixtures: string } {
  const demo = generateDemoLeague();
  const seasons = join(directory, 'seasons');
  mkdirSync(seasons, { recursive: true });
  const files = demo.files.map(({ name, text }) => {
    writeFileSync(join(seasons, name), text);
    return join(seasons, name);
  });
  const fixtures = join(directory, demo.fixtures.name);
  writeFileSync(fixtures, demo.fixtures.text);
  return { directory, files, fixtures };
}
