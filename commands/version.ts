import { readFileSync } from 'node:fs';

/** The package's own version: package.json stands one folder above, for the source and for the bundle. */
export const VERSION: string = (
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
).version;
