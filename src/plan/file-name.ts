import { createHash } from 'node:crypto';
import { fileKey } from '../model/index.ts';

/** Names that Windows keeps for devices, with any extension. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
const HARMLESS = /^[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_.\- ]*[\p{L}\p{N}\p{M}_-])?$/u;
const MAX_BYTES = 80;

/**
 * A name for each id that every file system takes and tells apart: ids come from sheets and may be `../../x`, `CON`,
 * 300 characters long or differ from another by case only. An id that is harmless is its own name; any other gets its
 * harmless part and a hash of the id, so that the name stays the same whatever stands beside it.
 *
 * @param ids all ids that may stand side by side, in any order
 */
export function fileNames(ids: Iterable<string>): ReadonlyMap<string, string> {
  const unique = [...new Set(ids)];
  const twins = new Map<string, number>();
  for (const id of unique) twins.set(fileKey(id), (twins.get(fileKey(id)) ?? 0) + 1);
  return new Map(unique.map((id) => [id, isHarmless(id) && twins.get(fileKey(id)) === 1 ? id : tagged(id)]));
}

/**
 * PO numbers: `PO-20261123-SUPPLIER-WAVE`, safe as file names.
 *
 * @returns from supplier and wave (indices) to the number, for all of them, so that a number does not depend on which
 *   orders a revision has
 */
export function poNumbers(
  date: string,
  suppliers: readonly string[],
  waves: readonly string[],
): (supplier: number, wave: number) => string {
  const supplierNames = fileNames(suppliers);
  const waveNames = fileNames(waves);
  const stem = (supplier: number, wave: number): string =>
    `${supplierNames.get(suppliers[supplier]!)!}-${waveNames.get(waves[wave]!)!}`;
  // Supplier `a` with wave `b-c` reads like supplier `a-b` with wave `c`.
  const counts = new Map<string, number>();
  for (const supplier of suppliers.keys()) {
    for (const wave of waves.keys()) {
      const key = fileKey(stem(supplier, wave));
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return (supplier, wave) => {
    const name = stem(supplier, wave);
    const tag = counts.get(fileKey(name))! > 1 ? `~${hash(`${suppliers[supplier]!}\n${waves[wave]!}`)}` : '';
    return `PO-${date.replaceAll('-', '')}-${name}${tag}`;
  };
}

function isHarmless(id: string): boolean {
  return (
    HARMLESS.test(id) &&
    !RESERVED.test(id) &&
    id === id.normalize('NFC') &&
    Buffer.byteLength(id) <= MAX_BYTES
  );
}

/** `~` stands in no harmless name, so a tagged one meets none of them. */
function tagged(id: string): string {
  let stem = '';
  for (const character of id.normalize('NFC')) {
    const next = /[\p{L}\p{N}_-]/u.test(character) ? character : '_';
    if (Buffer.byteLength(stem + next) > MAX_BYTES - 9) break;
    stem += next;
  }
  return `${RESERVED.test(stem) ? '_' : ''}${stem}~${hash(id)}`;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
