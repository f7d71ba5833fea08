import type { FileRecord, Source, Violation } from '../../model/index.ts';
import { parseDate, violation } from '../../model/index.ts';
import type { PlanDocument } from '../evidence.ts';
import type { PlanCell } from './plan-json.ts';
import { PLAN_TABLES, readPlanJson } from './plan-json.ts';
import type { Planned } from '../site/read-site.ts';
import { linesOf, textOf } from './text.ts';

export const PLAN_FILE = 'plan.json';

/**
 * Reads plan.json. Damage is reported and ends the reading: what was read until then is kept.
 *
 * @param onAllocation sees each row of the one table that is too long to keep, with its place in the table
 */
export function readPlanDocument(
  folder: Source,
  found: (violation: Violation) => void,
  onAllocation: (cells: readonly PlanCell[], index: number, line: number) => void,
): PlanDocument {
  const values = new Map<string, unknown>();
  const rows = new Map<string, (readonly PlanCell[])[]>([...PLAN_TABLES.keys()].map((name) => [name, []]));
  let allocations = 0;
  const damaged = (row: number, what: string) =>
    found(violation('file-damaged', { file: PLAN_FILE, row }, 1, { what: what.slice(0, 80) }));
  if (!folder.exists(PLAN_FILE)) found(violation('file-missing', { file: PLAN_FILE }));
  else {
    try {
      readPlanJson(textOf(folder, PLAN_FILE), {
        value: (name, value) => values.set(name, value),
        row(table, cells, line) {
          if (table === 'allocations') onAllocation(cells, allocations++, line);
          else rows.get(table)!.push(cells);
        },
        damaged,
      });
    } catch {
      damaged(0, 'unreadable');
    }
  }
  return {
    values,
    rows,
    allocations,
    files: (rows.get('files') ?? []).map(fileRecord),
    teams: new Map((rows.get('doorstep') ?? []).map((cells) => [String(cells[3]), Number(cells[4])])),
  };
}

/** The rows of the table `committed`, before anything else is read of a plan. None where plan.json is damaged. */
export function readCommitted(folder: Source): readonly (readonly PlanCell[])[] {
  const committed: (readonly PlanCell[])[] = [];
  const tables = [...PLAN_TABLES.keys()];
  const before = new Set(tables.slice(0, tables.indexOf('committed') + 1));
  try {
    const pieces = folder.exists(PLAN_FILE) ? textOf(folder, PLAN_FILE) : [];
    readPlanJson(pieces, {
      value: () => {},
      row(table, cells) {
        if (table === 'committed') committed.push(cells);
        return !before.has(table);
      },
      damaged: () => {},
    });
  } catch {
    // Said where the whole of it is read.
  }
  return committed;
}

function fileRecord(cells: readonly PlanCell[]): FileRecord {
  const [file, input, rowsSha256, lines, counted, replaced, excluded, rejected, ...marks] = cells;
  const [heading, household, order, remark, aside, reject] = marks.map(Number);
  return {
    file: String(file),
    input: String(input),
    rowsSha256: String(rowsSha256),
    lines: Number(lines),
    counted: Number(counted),
    replaced: Number(replaced),
    excluded: Number(excluded),
    rejected: Number(rejected),
    marks: {
      heading: heading!,
      household: household!,
      order: order!,
      remark: remark!,
      aside: aside!,
      reject: reject!,
    },
  };
}

/** What has to be known of a plan before its workspace is read: it stands above the allocations. */
export function readHead(folder: Source): Planned {
  let date = '1970-01-01';
  const files: FileRecord[] = [];
  const households: (readonly [string, string, string])[] = [];
  if (!folder.exists(PLAN_FILE)) return { date, files, households };
  const reader = {
    value: (name: string, value: unknown) => {
      if (name === 'date') date = parseDate(String(value)) ?? date;
    },
    row: (table: string, cells: readonly PlanCell[]) => {
      if (table === 'files') files.push(fileRecord(cells));
      if (table === 'households') households.push([String(cells[0]), String(cells[1]), String(cells[2])]);
    },
    damaged: () => undefined,
  };
  try {
    readPlanJson(upTo(textOf(folder, PLAN_FILE), '"allocations":'), reader);
  } catch {
    // Whoever reads all of it says that it cannot be read.
  }
  return { date, files, households };
}

/** The text up to a line that begins so. */
function* upTo(pieces: Iterable<string>, start: string): Generator<string> {
  for (const line of linesOf(pieces, '\n')) {
    if (line.startsWith(start)) return;
    yield `${line}\n`;
  }
}
