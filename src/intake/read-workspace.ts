import {
  compareKeys,
  hasErrors,
  parseTime,
  type FileRecord,
  type Intake,
  type KeptGood,
  type LinePlaces,
  type Problem,
  type Site,
  type Source,
  type Workspace,
} from '../model/index.ts';
import { checkAlreadyOrdered, type OrderedBefore } from './already-ordered.ts';
import { assembleDemand } from './assemble-demand.ts';
import { readDemand, type DemandReading } from './demand/index.ts';
import { assembleCatalogue, readGoods, readVehicles, type GoodsTables } from './goods/index.ts';
import { handOut } from './hand-out.ts';
import { keptOfSite, readKept } from './kept.ts';
import { report, type Reading } from './reading.ts';
import { clockProblems, readSettings } from './settings/index.ts';
import {
  assembleSite,
  checkGrids,
  readCarryover,
  readPins,
  readRegister,
  readSealed,
  sealed,
  tellBuildings,
  type OwedGoods,
  type SiteTables,
} from './site/index.ts';
import { SHEET_FILES } from '../sheets/index.ts';
import { FileSigns, filesOf } from './tables/index.ts';

export interface IntakeOptions {
  /** The plan's date, `2026-11-23`. */
  readonly date: string;
  /** By file name: what its bytes are, over what they look like. */
  readonly encodings?: ReadonlyMap<string, string>;
  /** What plans of earlier nights tell of sheets that were ordered. */
  readonly ordered?: OrderedBefore;
  /** Leave what was asked for aside: before anyone could ask, or after all of it was ordered. */
  readonly withoutDemand?: boolean;
  /** Keep every demand sheet as it was read. */
  readonly readBack?: boolean;
}

/**
 * Everything that the inputs say about one night, and everything that is wrong with them, in one pass. Never throws for
 * what a file holds; `workspace` is absent where a problem is an error.
 */
export function readWorkspace(source: Source, options: IntakeOptions): Intake {
  const { reading: settings, problems } = readSettings(source);
  if (settings === undefined) return { workspace: undefined, files: [], problems };
  const reading: Reading = {
    ...settings,
    source,
    date: options.date,
    encodings: options.encodings ?? new Map(),
    problems: [...problems, ...clockProblems(settings, options.date)],
    files: [settings.file],
    broken: new Set(),
    suggested: new Map(),
    signs: new FileSigns(source, options.encodings ?? new Map(), settings.written.intake.decimal),
  };
  const goods = readGoods(reading);
  const site = readRegister(reading);
  checkGrids(reading, site.buildings);
  requireBuilding(reading, site);
  const demand = demandOf(reading, goods, site, options);
  const workspace = assemble(reading, goods, site, demand);
  const found = reading.problems.toSorted(compareProblems);
  return {
    workspace: hasErrors(found) ? undefined : workspace,
    files: reading.files.toSorted(compareFiles),
    problems: found,
    ...(options.readBack === true ? { readBack: demand.readBack } : {}),
  };
}

/** A table that has no building in it would let every demand line go without a word. */
function requireBuilding(reading: Reading, { buildings }: SiteTables): void {
  if (buildings.length > 0 || reading.broken.has('buildings')) return;
  const table = reading.files.find(({ input }) => input === 'buildings');
  if (table === undefined) return;
  // That it has no rows is what there is to say of it.
  const again = reading.problems.findIndex(({ code, file }) => code === 'empty-file' && file === table.file);
  if (again >= 0) reading.problems.splice(again, 1);
  report(reading, 'no-building', { file: table.file });
}

function demandOf(
  reading: Reading,
  goods: GoodsTables,
  site: SiteTables,
  options: IntakeOptions,
): DemandReading {
  const { written } = reading;
  const { cutoff } = written.intake;
  // Without a building nothing of a line could be judged: that there is none is an error of its own.
  const without = options.withoutDemand === true;
  const files = without || site.buildings.length === 0 ? [] : filesOf(reading, 'demand', SHEET_FILES);
  const demand = readDemand({
    source: reading.source,
    files,
    encodings: reading.encodings,
    date: reading.date,
    timeZone: written.time_zone,
    duplicates: written.intake.duplicates,
    cutoff: cutoff === undefined ? undefined : parseTime(cutoff),
    columns: new Map(Object.entries(written.intake.columns)),
    ownerOf: tellBuildings(reading, site.register.buildings),
    signs: (file) => reading.signs.of(file),
    register: site.register,
    goods: goods.index,
    keepMarks: options.readBack === true,
  });
  for (const found of demand.problems) reading.problems.push(found);
  reading.files.push(...demand.files);
  checkAlreadyOrdered(reading, demand.files, options.ordered);
  return demand;
}

function assemble(reading: Reading, goods: GoodsTables, tables: SiteTables, read: DemandReading): Workspace {
  const asked = handOut(reading, read, goods.handouts, tables);
  const kept = readKept(reading, tables.register, goods.index);
  const carried = readCarryover(reading, tables.register, owedGoods(goods));
  const pins = readPins(reading, tables.register);
  const vehicles = readVehicles(reading, goods.suppliers);
  const seals = readSealed(reading, tables.register);
  const { households, contacts, ...assembled } = assembleSite(reading, tables, carried, pins, read.contacts);
  const site = withKept(assembled.site, keptOfSite(kept, households));
  const catalogue = assembleCatalogue(reading, goods, read.steps);
  const files = reading.files.toSorted(compareFiles);
  const suppliers = new Map(
    goods.suppliers.list.map((supplier, index) => [index, supplier.contact] as const),
  );
  return {
    date: reading.date,
    ...sealed({ settings: reading.settings, site }, seals),
    catalogue,
    demand: assembleDemand(asked, placesAmong(files, read), households, assembled.site.households.length),
    contacts: { ...contacts, suppliers, vehicles },
    files,
  };
}

function withKept(site: Site, kept: readonly KeptGood[]): Site {
  return kept.length === 0 ? site : { ...site, kept };
}

/** Where the demand's lines stand, by the files' places in the whole list. */
function placesAmong(files: readonly FileRecord[], { places, files: sheets }: DemandReading): LinePlaces {
  const positions = new Map(files.map((file, position) => [file, position]));
  const position = sheets.map((file) => positions.get(file)!);
  return { ...places, file: places.file.map((sheet) => position[sheet]!) };
}

/** What a bundle holds is owed for it: nights count for items. */
function owedGoods({ drafts, index }: GoodsTables): OwedGoods {
  return {
    find: (name) => index.find(name),
    names: () => index.names(),
    itemsOf: (good) => {
      const draft = drafts[good]!;
      return draft.kind === 'item' ? [good] : [...draft.components.keys()].map((id) => index.find(id)!);
    },
  };
}

function compareFiles(a: FileRecord, b: FileRecord): number {
  return compareKeys(a.input, b.input) || compareKeys(a.file, b.file);
}

/** By file, sheet, row, column. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareKeys(a.file, b.file) ||
    compareKeys(a.sheet, b.sheet) ||
    a.row - b.row ||
    compareKeys(a.column, b.column) ||
    compareKeys(a.code, b.code) ||
    compareKeys(a.value, b.value)
  );
}
