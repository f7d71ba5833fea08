import { compareKeys, placeName } from '../model/index.ts';
import type {
  Contact,
  Contacts,
  Good,
  Item,
  KeptGood,
  Plan,
  Storage,
  Point,
  Settings,
  Wave,
  Workspace,
} from '../model/index.ts';
import { keptIn } from '../night/index.ts';
import { fileNames } from '../plan/index.ts';
import { paperWords } from '../wording/index.ts';
import type { PaperWords } from '../wording/index.ts';
import type { ExportContext } from './file.ts';

interface Person {
  readonly name: string;
  readonly phone: string;
}

/** What the plan's ids are called on paper, and whom to phone. A plan holds keys only; names come from the inputs. */
export interface Names {
  readonly words: PaperWords;
  readonly settings: Settings;
  readonly revision: string;
  /** Minor units in one of the currency. */
  readonly scale: number;
  item(id: string): string;
  /** Grams of one uom, and base units in it; null where not known. */
  unitGrams(item: string): { readonly grams: number; readonly baseUnits: number } | null;
  storage(item: string): Storage;
  /** All that the workspace knows. */
  readonly goods: readonly Good[];
  supplier(id: string): string;
  supplierContact(id: string): Person & { readonly email: string };
  vehicles(supplier: string): Contacts['vehicles'];
  wave(id: string): Wave | undefined;
  point(id: string): Point | undefined;
  pointName(id: string): string;
  buildingContact(id: string): Person;
  /** By index into the plan's households. */
  household(index: number): Contact | undefined;
  residents(index: number): number;
  /** What waits in a household's bags since an earlier night; by index into the plan's households. */
  readonly kept: ReadonlyMap<number, readonly KeptGood[]>;
  /** Harmless file names of points, zones and buildings. */
  readonly pointFile: ReadonlyMap<string, string>;
  readonly zoneFile: ReadonlyMap<string, string>;
  readonly buildingFile: ReadonlyMap<string, string>;
  readonly waveFile: ReadonlyMap<string, string>;
}

export function namesOf(plan: Plan, { workspace, revision, language }: ExportContext): Names {
  const { settings, catalogue, contacts, site } = workspace;
  const goods = new Map(catalogue.goods.map((good) => [good.id, good]));
  const itemOf = (id: string): Item | undefined => {
    const good = goods.get(id);
    return good?.kind === 'item' ? good : undefined;
  };
  const suppliers = new Map(catalogue.suppliers.map((supplier, i) => [supplier.id, i]));
  const waves = new Map(settings.waves.map((wave) => [wave.id, wave]));
  const points = new Map(settings.points.map((point) => [point.id, point]));
  const buildings = new Map(site.buildings.map((building, i) => [building.id, i]));
  const inSite = siteHouseholds(plan, workspace);
  return {
    words: paperWords(language),
    settings,
    revision,
    scale: settings.currency.scale,
    item: (id) => goods.get(id)?.name || id,
    unitGrams: (id) => {
      const item = itemOf(id);
      return item === undefined || item.unitGrams === null
        ? null
        : { grams: item.unitGrams, baseUnits: item.baseUnits };
    },
    storage: (id) => itemOf(id)?.storage ?? 'ambient',
    goods: catalogue.goods,
    supplier: (id) => catalogue.suppliers[suppliers.get(id) ?? -1]?.name || id,
    supplierContact: (id) =>
      contacts.suppliers.get(suppliers.get(id) ?? -1) ?? { name: '', phone: '', email: '' },
    vehicles: (id) => contacts.vehicles.filter(({ supplier }) => supplier === suppliers.get(id)),
    wave: (id) => waves.get(id),
    point: (id) => points.get(id),
    pointName: (id) => points.get(id)?.name || id,
    buildingContact: (id) => contacts.buildings.get(buildings.get(id) ?? -1) ?? { name: '', phone: '' },
    household: (index) => contacts.households.get(inSite[index]!),
    kept: keptIn(plan, workspace),
    residents: (index) => site.households[inSite[index]!]?.residents ?? 1,
    pointFile: fileNames(settings.points.map((point) => point.id)),
    zoneFile: fileNames(settings.zones.map((zone) => zone.id)),
    buildingFile: fileNames(site.buildings.map((building) => building.id)),
    waveFile: fileNames(settings.waves.map((wave) => wave.id)),
  };
}

/** The index of each of the plan's households in the site; -1 where the site has lost it. Both are sorted alike. */
function siteHouseholds(plan: Plan, { site }: Workspace): Int32Array {
  const indices = new Int32Array(plan.households.length).fill(-1);
  let next = 0;
  for (const [i, { building, entrance, room }] of plan.households.entries()) {
    for (; next < site.households.length; next++) {
      const household = site.households[next]!;
      const door = site.entrances[household.entrance]!;
      const order =
        compareKeys(site.buildings[door.building]!.id, building) ||
        compareKeys(door.id, entrance) ||
        compareKeys(household.room, room);
      if (order === 0) indices[i] = next;
      if (order >= 0) break;
    }
  }
  return indices;
}

/** Under the name of its building: `3-2-501` all the same, but only `A-402` where the building has a long name. */
export function nameInBuilding(household: { building: string; entrance: string; room: string }): string {
  const { building, entrance, room } = household;
  return building.length > 6 ? shortName({ building: '', entrance, room }) : shortName(household);
}

/** `3-2-501`: what is shouted, written on a bag and looked for on a shelf. */
export function shortName(household: { building: string; entrance: string; room: string }): string {
  return placeName(household);
}
