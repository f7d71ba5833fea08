import { globMatcher } from '../files/index.ts';
import { report, suggest, type Reading } from '../reading.ts';
import type { BuildingIndex } from './building-index.ts';
import type { OwnBuilding } from './own-building.ts';

/**
 * `intake.files`: glob → building. A glob without a slash is of names in any folder; `book.xlsx#5号楼` is a tab. A building
 * that the site does not have is an error; a file that two globs give to two buildings is neither's.
 */
export function tellBuildings(
  reading: Reading,
  index: BuildingIndex,
): (file: string, tab: string) => OwnBuilding | undefined {
  const told = Object.entries(reading.written.intake.files).flatMap(([glob, text]) => {
    const building = index.find(text);
    if (building !== undefined) {
      return [
        {
          matches: globMatcher(glob.replaceAll('{date}', reading.date)),
          anywhere: !glob.includes('/'),
          building,
          text,
        },
      ];
    }
    if (index.ids.length > 0) {
      const suggestion = suggest(reading, 'building', text, index.ids);
      const expected = index.ids.join(' | ');
      report(
        reading,
        'bad-value',
        reading.yaml.place(['intake', 'files', glob]),
        text,
        suggestion === '' ? { expected } : { suggestion },
      );
    }
    return [];
  });
  return (file, tab) => {
    const base = file.slice(file.lastIndexOf('/') + 1);
    const meant = told.filter(({ matches, anywhere }) =>
      [file, `${file}#${tab}`, ...(anywhere ? [base, `${base}#${tab}`] : [])].some(matches),
    );
    const [first] = meant;
    if (first === undefined) return undefined;
    const other = meant.find(({ building }) => building !== first.building);
    if (other !== undefined) return { kind: 'two', texts: [first.text, other.text] };
    return { kind: 'one', building: first.building, entrance: '' };
  };
}
