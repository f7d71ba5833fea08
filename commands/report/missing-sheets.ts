import type { FileRecord, Language, Workspace } from '../../src/model/index.ts';
import { words } from '../../src/wording/index.ts';

/** What is said where no sheet or price list was found: a folder in the wrong place is no mistake in any sheet. */
export function missingSheets(
  files: readonly FileRecord[],
  workspace: Workspace | undefined,
  language: Language,
): string[] {
  if (workspace === undefined) return [];
  const w = words(language);
  const lines = files.reduce((sum, { input, lines: read }) => sum + (input === 'demand' ? read : 0), 0);
  return [
    ...(lines === 0 ? [w.noDemand] : []),
    ...(workspace.catalogue.offers.length === 0 ? [w.noOffers] : []),
  ];
}
