/**
 * npm run bench            every benchmark, one after the other
 * npm run bench -- NAME…   those alone
 *
 * A benchmark is a script bench/NAME.ts that measures, prints a table and asserts nothing. Each runs in a process of its
 * own, so that none warms up another.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const script = (name: string): string => fileURLToPath(new URL(`${name}.ts`, import.meta.url));

const NAMES = ['startup', 'plans', 'reading', 'sourcing', 'slotting', 'messy'].filter((name) =>
  existsSync(script(name)),
);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !NAMES.includes(name));
if (unknown.length > 0) {
  console.error(`no benchmark ${unknown.join(', ')}: there are ${NAMES.join(', ')}`);
  process.exitCode = 2;
} else {
  for (const name of asked.length > 0 ? asked : NAMES) {
    console.log(`\n# ${name}\n`);
    const { status } = spawnSync(process.execPath, ['--import', 'tsx', script(name)], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
}
