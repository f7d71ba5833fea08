import { unsoldItems } from '../../src/intake/index.ts';
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

/** Items that all who asked for them will lack, known before anything is planned; where nobody offers anything, that is said. */
export function unsoldLines(workspace: Workspace | undefined, language: Language): string[] {
  if (workspace === undefined || workspace.catalogue.offers.length === 0) return [];
  const { goods } = workspace.catalogue;
  return unsoldItems(workspace).map(({ good, households }) =>
    words(language).unsold(goods[good]!.name, households),
  );
}
