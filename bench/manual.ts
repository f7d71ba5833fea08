import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { manualFiles } from './manual-files.ts';

/** `npm run manual`: writes docs/commands.md and the man page, in both languages, from the help of the commands. */
for (const [path, text] of manualFiles()) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(path);
}
