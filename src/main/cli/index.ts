import { runCommandLine } from './command-line';

// A reader such as `head` may leave before the end: the command still does its work, without a word.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void runCommandLine(process.argv).then((code) => {
  process.exitCode = code;
});
