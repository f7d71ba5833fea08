import { entranceKey, floorOfRoom, roomKey, roomText } from '../text/index.ts';
import { BuildingIndex } from './building-index.ts';

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

interface Rooms {
  readonly byText: Map<string, number>;
  /** Registered rooms by key; -1 where two share it. */
  readonly byKey: Map<string, number>;
}

/**
 * Which doors and households there are, while sheets are read. Finds by text, then by key where the key means one
 * thing. The only mutable picture of the site; `assembleSite` turns it into the sorted one.
 */
export class Register {
  readonly entrances: RegisterEntrance[] = [];
  readonly households: RegisterHousehold[] = [];
  readonly #buildings: BuildingIndex;
  readonly #doors: Doors[];
  readonly #rooms: Rooms[] = [];

  constructor(buildings: BuildingIndex) {
    this.#buildings = buildings;
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
    return this.#buildings.find(text);
  }

  buildingIds(): readonly string[] {
    return this.#buildings.ids;
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
    const id = text.trim();
    const key = entranceKey(id);
    const only = doors.known.length === 1 ? doors.known[0]! : undefined;
    let found = doors.byKey.get(key);
    if (found === undefined && only !== undefined) {
      if (key === '') found = only;
      else if (key === '1' && this.entrances[only]!.id === '') found = this.#nameFirst(building, only);
    }
    if (found === undefined) {
      if (doors.closed || (key === '' && doors.known.length > 1)) return undefined;
      found = this.#newEntrance(building, key.toUpperCase());
    }
    doors.byText.set(text, found);
    return found;
  }

  /** By its own spelling, else by its key where one registered room alone has it. */
  findHousehold(entrance: number, room: string): number | undefined {
    const rooms = this.#rooms[entrance]!;
    const quick = rooms.byText.get(room);
    if (quick !== undefined) return quick;
    const text = roomText(room);
    let found = rooms.byText.get(text);
    if (found === undefined) {
      const byKey = rooms.byKey.get(roomKey(room));
      if (byKey !== undefined && byKey >= 0) found = byKey;
    }
    if (found !== undefined) rooms.byText.set(room, found);
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

  /** A household that only a sheet names, in the canonical spelling of its room; its provisional number. */
  addHousehold(entrance: number, room: string): number {
    return this.#add(entrance, roomText(room), floorOfRoom(roomText(room)), false);
  }

  /** A household of the register, in the register's spelling. */
  registerHousehold(entrance: number, room: string, floor: number | null): number {
    const household = this.#add(entrance, room, floor, true);
    const rooms = this.#rooms[entrance]!;
    const key = roomKey(room);
    rooms.byKey.set(key, rooms.byKey.has(key) ? -1 : household);
    return household;
  }

  /** A building's only entrance, which no table gave a name, is called `1` as soon as a sheet calls it that. */
  #nameFirst(building: number, entrance: number): number {
    if (this.#rooms[entrance]!.byKey.size === 0) this.entrances[entrance] = { building, id: '1' };
    return entrance;
  }

  #add(entrance: number, room: string, floor: number | null, registered: boolean): number {
    const household = this.households.length;
    this.households.push({ entrance, room, registered, floor });
    this.#rooms[entrance]!.byText.set(room, household);
    return household;
  }

  #newEntrance(building: number, id: string): number {
    const entrance = this.entrances.length;
    this.entrances.push({ building, id });
    this.#rooms.push({ byText: new Map(), byKey: new Map() });
    const doors = this.#doors[building]!;
    doors.byText.set(id, entrance);
    doors.byKey.set(entranceKey(id), entrance);
    return entrance;
  }
}
