/** npm run generate -- [--size night|district|city | --households N | --kind KIND] [--seed N] DIR */
import { existsSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { generateFiles, KINDS, SIZES, writeFiles, type Request } from './generate/index.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string' },
    households: { type: 'string' },
    kind: { type: 'string' },
    seed: { type: 'string', default: '7' },
  },
});

function request(): Request {
  const seed = Number(values.seed);
  if (!Number.isSafeInteger(seed)) throw new Error(`--seed ${values.seed}: a whole number is needed`);
  if (values.kind !== undefined) return { seed, kind: oneOf('--kind', values.kind, [...KINDS, 'every']) };
  if (values.households === undefined) {
    return {
      seed,
      size: oneOf('--size', values.size ?? 'night', Object.keys(SIZES) as (keyof typeof SIZES)[]),
    };
  }
  const households = Number(values.households);
  if (!Number.isSafeInteger(households) || households < 1)
    throw new Error('--households: a whole number above 0 is needed');
  return { seed, households };
}

function oneOf<T extends string>(flag: string, value: string, among: readonly T[]): T {
  const found = among.find((one) => one === value);
  if (found === undefined) throw new Error(`${flag} ${value}: one of ${among.join(', ')} is needed`);
  return found;
}

const [folder] = positionals;
try {
  if (folder === undefined) throw new Error('say which folder to write to');
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(`${folder} is not empty`);
  const bytes = writeFiles(folder, generateFiles(request()));
  console.log(`${folder}: ${bytes} bytes`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
