import { join } from 'node:path';
import { sealSheet } from '../../src/intake/index.ts';
import { addDays, type FileRecord, type Language, type Seal } from '../../src/model/index.ts';
import type { Door } from '../../src/night/index.ts';
import { diskSource, replaceKeeping } from '../../src/store/index.ts';
import { issuedWords } from '../../src/wording/index.ts';
import { EXIT, Stop } from '../terminal/exit.ts';

const SEALED_FILE = 'sealed.csv';

/** What `--seal` and `--unseal` write down for every later night. */
export interface SealChanges {
  readonly sealed: readonly Door[];
  readonly unsealed: readonly Door[];
}

/**
 * What is to be written into the workspace's sealed.csv: seals that begin on the date, and the ends of those that are lifted. Who was
 * sealed before the date stays so to its end; who was on the date itself never was.
 *
 * @returns seals that are lifted, with their last day, and what writes all of it down
 */
export function changedSeals(
  dir: string,
  date: string,
  files: readonly FileRecord[],
  { sealed, unsealed }: SealChanges,
  language: Language,
): { readonly lifted: readonly Seal[]; readonly write: () => void } {
  const w = issuedWords(language);
  const source = diskSource(dir);
  const file = files.find(({ input }) => input === 'sealed')?.file ?? SEALED_FILE;
  const byHand = (seals: readonly Door[]) => new Stop(EXIT.inputs, w.sealByHand(file, seals.map(typedDoor)));
  const sheet = sealSheet(source, file);
  if (sheet === undefined) throw byHand([...sealed, ...unsealed]);
  const open = sheet.seals.filter(({ until }) => until === '' || until >= date);
  const lifted = unsealed.flatMap(({ building, entrance }) => {
    const own = open.filter(
      (seal) => seal.building === building && (entrance === '' || seal.entrance === entrance),
    );
    if (own.length === 0)
      throw new Stop(EXIT.usage, w.notSealed(typedDoor({ building, entrance }), open.map(typedDoor)));
    return own.map((seal) => ({ ...seal, until: seal.since < date ? date : addDays(date, -1) }));
  });
  const begun = sealed
    .filter(
      (door) => !open.some((seal) => seal.building === door.building && seal.entrance === door.entrance),
    )
    .map((door) => ({ ...door, since: date, until: '' }));
  if (lifted.length + begun.length === 0) return { lifted, write: () => {} };
  const text = sheet.with([...begun, ...lifted]);
  if (text === undefined) throw byHand([...begun, ...lifted]);
  return { lifted, write: () => replaceKeeping(join(dir, file), text) };
}

/** As it is typed: 7, or 7/2. */
export function typedDoor({ building, entrance }: Door): string {
  return entrance === '' ? building : `${building}/${entrance}`;
}
