import { join } from 'node:path';
import { notAsWritten } from './issued.ts';
import { MANIFEST, manifestIn } from './manifest.ts';
import { entriesOf, isFile, readWhole } from './system.ts';

/**
 * The files of a folder that `publish` wrote and that nobody has changed or added to since, its manifest left out;
 * undefined for every other folder.
 */
export function untouchedFiles(folder: string): readonly string[] | undefined {
  const path = join(folder, MANIFEST);
  if (!isFile(path)) return undefined;
  const { schema_version: version, files = {} } = manifestIn(readWhole(path).toString('utf8'));
  const names = namesBelow(folder, '').filter((name) => name !== MANIFEST);
  const ours = version === 1 && names.every((name) => Object.hasOwn(files, name));
  return ours && notAsWritten(folder, { schema_version: 1, files }).length === 0 ? names : undefined;
}

function namesBelow(folder: string, prefix: string): string[] {
  return entriesOf(join(folder, prefix)).flatMap((entry) =>
    entry.isDirectory() ? namesBelow(folder, `${prefix}${entry.name}/`) : [`${prefix}${entry.name}`],
  );
}
