import { compareKeys } from '../../model/index.ts';
import { entranceKey, entranceText, floorOfRoom, roomText } from '../text/index.ts';
import { BuildingIndex } from './building-index.ts';
import { Rooms } from './rooms.ts';

/** A door as the register knows it; numbers are provisional until the site is sorted. */
export interface RegisterEntrance {
  readonly building: number;
  readonly id: string;
}

export interface RegisterHousehold {
  readonly entrance: number;
  readonly room: string;
  readonly registered: boolean;
  readonly floor: number | null;
}

interface Doors {
  /** False: the site's tables do not say which entrances there are, so that sheets may name new ones. */
  closed: boolean;
  /** Those that the site's tables name, not those that only a demand sheet named. */
  readonly known: number[];
  readonly byText: Map<string, number>;
  readonly byKey: Map<string, number>;
}

/**
 * Which doors and households there are, while sheets are read. Finds by text, then by key where the key means one
 * thing. The only mutable picture of the site; `assembleSite` turns it into the sorted one.
 */
export class Register {
  readonly entrances: RegisterEntrance[] = [];
  readonly households: RegisterHousehold[] = [];
  readonly buildings: BuildingIndex;
  readonly #doors: Doors[];
  readonly #rooms: Rooms[] = [];

  constructor(buildings: BuildingIndex) {
    this.buildings = buildings;
    this.#doors = buildings.ids.map(() => ({
      closed: false,
      known: [],
      byText: new Map(),
      byKey: new Map(),
    }));
  }

  get size(): number {
    return this.households.length;
  }

  findBuilding(text: string): number | undefined {
    return this.buildings.find(text);
  }

  buildingIds(): readonly string[] {
    return this.buildings.ids;
  }

  /** Ids of the entrances known from the site's tables. */
  entranceIds(building: number): readonly string[] {
    return this.#doors[building]!.known.map((entrance) => this.entrances[entrance]!.id);
  }

  /** Those known from the site's tables. */
  entrancesOf(building: number): readonly number[] {
    return this.#doors[building]!.known;
  }

  /** What the site's tables say: an entrance of a building. */
  declareEntrance(building: number, id: string): number {
    const doors = this.#doors[building]!;
    const found = doors.byText.get(id) ?? doors.byKey.get(entranceKey(id));
    if (found !== undefined) return found;
    const entrance = this.#newEntrance(building, id);
    doors.known.push(entrance);
    return entrance;
  }

  /** The tables have named all entrances of the building: a sheet cannot name another. */
  closeEntrances(building: number): void {
    this.#doors[building]!.closed = true;
  }

  /**
   * `''` is the building's only known entrance; where a building has just one that has no name, `1` is that one too. An
   * entrance that no table names is created where the tables leave open which there are.
   */
  findEntrance(building: number, text: string): number | undefined {
    const doors = this.#doors[building]!;
    const quick = doors.byText.get(text);
    if (quick !== undefined) return quick;
    const door = this.doorOf(building, text);
    if (door === 'none') return undefined;
    const found = door === 'new' ? this.#newEntrance(building, entranceText(text.trim())) : door;
    if (entranceKey(text) === '1' && this.entrances[found]!.id === '') this.#nameFirst(building, found);
    doors.byText.set(text, found);
    return found;
  }

  /** The entrance that a text would be; 'new' where sheets may name it, 'none' where the building has none such. */
  doorOf(building: number, text: string): number | 'new' | 'none' {
    const doors = this.#doors[building]!;
    const key = entranceKey(text);
    const found = doors.byText.get(text) ?? doors.byKey.get(key);
    if (found !== undefined) return found;
    const only = doors.known.length === 1 ? doors.known[0]! : undefined;
    if (only !== undefined && (key === '' || (key === '1' && this.entrances[only]!.id === ''))) return only;
    return doors.closed || (key === '' && doors.known.length > 1) ? 'none' : 'new';
  }

  /** Whether the register has that room: at that entrance, or at one entrance of the building where none is named. */
  isRegistered(building: number, entrance: string, room: string): boolean {
    const door = this.doorOf(building, entrance);
    if (typeof door === 'number') {
      const household = this.findHousehold(door, room);
      return household !== undefined && this.households[household]!.registered;
    }
    return door === 'none' && entrance === '' && this.householdsNamed(building, room).length === 1;
  }

  /** By its own spelling, else by its key where one registered room alone has it. */
  findHousehold(entrance: number, room: string): number | undefined {
    const rooms = this.#rooms[entrance]!;
    const seen = rooms.seen(room);
    if (seen !== undefined) return seen;
    const found = rooms.match(room);
    if (found !== undefined && !this.households[found]!.registered) this.#respell(found, roomText(room));
    return found;
  }

  /** The registered households of a building with that room, at whichever entrance. */
  householdsNamed(building: number, room: string): number[] {
    const found: number[] = [];
    for (const entrance of this.#doors[building]!.known) {
      const household = this.findHousehold(entrance, room);
      if (household !== undefined && this.households[household]!.registered) found.push(household);
    }
    return found;
  }

  /** A household that only a sheet names; its provisional number. */
  addHousehold(entrance: number, room: string): number {
    const text = roomText(room);
    const household = this.households.length;
    this.households.push({ entrance, room: text, registered: false, floor: floorOfRoom(text) });
    this.#rooms[entrance]!.add(text, household);
    return household;
  }

  /** A household of the register, in the register's spelling. */
  registerHousehold(entrance: number, room: string, floor: number | null): number {
    const household = this.households.length;
    this.households.push({ entrance, room, registered: true, floor });
    this.#rooms[entrance]!.register(room, household);
    return household;
  }

  /** Of the spellings in sheets the first in key order stands, so that no order of rows decides. */
  #respell(household: number, room: string): void {
    const known = this.households[household]!;
    if (compareKeys(room, known.room) < 0) this.households[household] = { ...known, room };
  }

  /** A building's only entrance, which no table gave a name, is called `1` as soon as a sheet calls it that. */
  #nameFirst(building: number, entrance: number): void {
    if (!this.#rooms[entrance]!.hasRegistered) this.entrances[entrance] = { building, id: '1' };
  }

  #newEntrance(building: number, id: string): number {
    const entrance = this.entrances.length;
    this.entrances.push({ building, id });
    this.#rooms.push(new Rooms());
    const doors = this.#doors[building]!;
    doors.byText.set(id, entrance);
    doors.byKey.set(entranceKey(id), entrance);
    return entrance;
  }
}
