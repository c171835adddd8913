// Imported first by every script: an older Node would end in the native module without a word.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  process.stderr.write(
    `Node ${process.versions.node} is too old, 22.12 or later is needed: use npm run, which brings its own (npm run -s jackpot -- status).\n`,
  );
  process.exit(1);
}
