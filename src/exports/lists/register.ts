import type { Workspace } from '../../model/index.ts';
import { fileNames } from '../../plan/index.ts';
import type { PaperWords } from '../../wording/index.ts';
import type { ExportFile } from '../file.ts';
import { workbookFile } from '../xlsx.ts';
import type { WorkbookCell } from '../xlsx.ts';

/** Rows for households that nobody knows of yet. */
const EMPTY_ROWS = 40;
/** Title, hint, header. */
const HEAD = 3;

/**
 * A register sheet for each building, for the knock on every door: known rooms, and empty columns for residents, tags,
 * phone and how to tell them. It is a households table: put back into the workspace it is read as one.
 */
export function* registerSheets(workspace: Workspace, words: PaperWords): Generator<ExportFile> {
  const { buildings, entrances, households } = workspace.site;
  const files = fileNames(buildings.map(({ id }) => id));
  const rooms = buildings.map((): (readonly [string, string])[] => []);
  for (const { entrance, room } of households) {
    const door = entrances[entrance]!;
    rooms[door.building]!.push([door.id, room]);
  }
  for (const [i, { id }] of buildings.entries()) {
    yield registerSheet(`register/${files.get(id)!}.xlsx`, workspace, words, id, rooms[i]!);
  }
}

function registerSheet(
  path: string,
  { settings }: Workspace,
  words: PaperWords,
  building: string,
  rooms: readonly (readonly [entrance: string, room: string])[],
): ExportFile {
  const { list: w, site } = words;
  const { headers } = w;
  const last = HEAD + rooms.length + EMPTY_ROWS;
  const tags = settings.priority.flatMap((tier) => tier.tags);
  const empty = (count: number): readonly WorkbookCell[] =>
    Array.from({ length: count }, () => ({ look: 'text' }));
  const columns = ['building', 'entrance', 'room', 'residents', 'tags', 'phone', 'name', 'notify'] as const;
  return workbookFile(path, 0, () => [
    {
      name: site.building(building),
      widths: [10, 8, 10, 8, 28, 18, 14, 12],
      rows: [
        [{ look: 'title', value: `${settings.community} ${w.registerTitle(site.building(building))}` }],
        [{ value: [w.registerHint, ...tags].join('  ') }],
        columns.map((column) => ({ look: 'header', value: headers[column] })),
        ...rooms.map(([entrance, room]): readonly WorkbookCell[] => [
          { look: 'text', value: building },
          { look: 'text', value: entrance },
          { look: 'text', value: room },
          ...empty(5),
        ]),
        ...Array.from({ length: EMPTY_ROWS }, () => empty(8)),
      ],
      frozen: { rows: HEAD, columns: 3 },
      validations: [
        { type: 'list', values: [...w.notify], range: `H${HEAD + 1}:H${last}`, allowBlank: true },
        {
          type: 'whole',
          operator: 'between',
          formula1: '1',
          formula2: '99',
          range: `D${HEAD + 1}:D${last}`,
          allowBlank: true,
        },
      ],
    },
  ]);
}
