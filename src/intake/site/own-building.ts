import type { BuildingIndex } from './building-index.ts';
import type { BuildingOfText } from './building-names.ts';

/** Whose a sheet or chain is, where its entries do not say. */
export type OwnBuilding =
  | { readonly kind: 'one'; readonly building: number; readonly entrance: string }
  /** A building that the site does not have. */
  | { readonly kind: 'unknown'; readonly text: string }
  /** The file's name says one thing, the tab or the heading another. */
  | { readonly kind: 'two'; readonly texts: readonly [string, string] }
  | { readonly kind: 'none' };

/**
 * By the settings (`intake.files`), else by what the file's name, the tab and the headings say, each where it certainly does.
 *
 * @param told what the settings say of the file
 */
export function ownBuilding(
  index: BuildingIndex,
  told: OwnBuilding | undefined,
  file: string,
  tab: string,
  headings: readonly string[],
): OwnBuilding {
  if (told !== undefined) return told;
  const base = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
  let own: BuildingOfText = { kind: 'none' };
  for (const text of [base, tab, ...headings]) {
    const said = index.names.ofText(text);
    if (said.kind === 'none') continue;
    if (own.kind === 'none') own = said;
    else if (!same(own, said)) return { kind: 'two', texts: [own.text, said.text] };
    else if (said.kind === 'one' && own.kind === 'one' && own.entrance === '') own = said;
  }
  return own;
}

function same(a: BuildingOfText, b: BuildingOfText): boolean {
  if (a.kind === 'one' && b.kind === 'one') {
    return a.building === b.building && (a.entrance === '' || b.entrance === '' || a.entrance === b.entrance);
  }
  return a.kind === 'unknown' && b.kind === 'unknown' && a.text === b.text;
}
