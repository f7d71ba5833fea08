import { smallFiles } from './small/index.ts';
import type { Kind } from './small/kinds.ts';
import type { GeneratedFile } from './file.ts';
import { demandFiles } from './large/demand.ts';
import { goodsFiles, makeGoods } from './large/goods.ts';
import { supplyFiles } from './large/offers.ts';
import { siteFiles } from './large/people.ts';
import { settingsFile } from './large/settings.ts';
import { makeSite } from './large/site.ts';
import { SIZES, sizeFor, type SizeName } from './large/size.ts';

export { KINDS, type Kind } from './small/kinds.ts';
export { SIZES, type SizeName } from './large/size.ts';
export { writeFiles } from './write.ts';
export type { GeneratedFile } from './file.ts';

/**
 * What to generate. The same request gives the same bytes, on any machine. All are for the night of 2026-11-23.
 * `size` or `households` give one large site; `kind` a small odd one (see small/kinds.ts).
 */
export type Request =
  | { readonly seed: number; readonly size: SizeName }
  | { readonly seed: number; readonly households: number }
  | { readonly seed: number; readonly kind: Kind };

/**
 * The files of a workspace. Only one file is in the making at a time, and of that a few dozen kilobytes: ten million
 * demand lines never stand in memory.
 */
export function generateFiles(request: Request): Iterable<GeneratedFile> {
  if ('kind' in request) return smallFiles(request.seed, request.kind);
  const { seed } = request;
  const size = 'size' in request ? SIZES[request.size] : sizeFor(request.households);
  const site = makeSite(seed, size);
  const goods = makeGoods(seed, size);
  return [
    settingsFile(size, site),
    ...siteFiles(seed, site),
    ...goodsFiles(seed, goods),
    ...supplyFiles(seed, size, goods),
    ...demandFiles(seed, size, site.buildings, goods),
  ];
}
