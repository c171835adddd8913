import { execFileSync } from 'node:child_process';

/** The worker and the command line are tested as they ship: bundled. Nothing is built when nothing has changed. */
export default function buildMain(): void {
  const script = `import('./scripts/build.mjs').then(({ ensureBuilt }) => ensureBuilt('main'))`;
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'inherit' });
}
