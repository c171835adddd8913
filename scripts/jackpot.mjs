#!/usr/bin/env node
// The command line, built first where its sources have changed: npm run -s jackpot -- status
import './node-version.mjs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './build.mjs';

await ensureBuilt('main');
createRequire(import.meta.url)(join(dirname(fileURLToPath(import.meta.url)), '..', 'out', 'main', 'cli.js'));
