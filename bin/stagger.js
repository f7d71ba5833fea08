#!/usr/bin/env node
// Answers --version by itself, so that asking costs no more than starting Node; everything else is in the bundle.
import { existsSync, readFileSync } from 'node:fs';

const args = process.argv.slice(2);
const bundle = new URL('../dist/main.js', import.meta.url);
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  process.stdout.on('error', ({ code, message }) => {
    process.exitCode = 1;
    if (code !== 'EPIPE') process.stderr.write(`stagger: cannot write the result: ${message}\n`);
  });
  process.stdout.write(`${version}\n`);
} else if (existsSync(bundle)) {
  const { main } = await import(bundle.href);
  process.exitCode = await main(args);
} else {
  process.stderr.write(
    'stagger: dist/ is missing. Run npm ci (or npm run build) in the folder of stagger first.\n',
  );
  process.exitCode = 1;
}
