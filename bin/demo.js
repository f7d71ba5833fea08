// Plans the garden community into a new folder and shows where to look. A shortage is an honest answer: the demo ends
// with 0 all the same.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const DATE = '2026-11-23';
const root = fileURLToPath(new URL('..', import.meta.url));
let number = 1;
while (existsSync(`${root}out/demo-${number}`)) number++;
const folder = `out/demo-${number}`;
mkdirSync(`${root}out`, { recursive: true });

const stagger = (...args) => {
  const { status } = spawnSync(process.execPath, ['bin/stagger.js', ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0 && status !== 4) process.exit(status ?? 1);
  return status;
};

stagger('plan', 'fixtures/garden', '--date', DATE, '--out', folder);
const verified = stagger('verify', folder, '--workspace', 'fixtures/garden');
console.log(`\nLook at ${folder}/TONIGHT.txt first, then at ${folder}/schedule.csv and ${folder}/notices/.`);
process.exitCode = verified;
