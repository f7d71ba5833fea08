import { problem } from '../../model/index.ts';
import type { Place, Problem } from '../../model/index.ts';
import { ownBuilding, type NameInText, type OwnBuilding, type Register } from '../site/index.ts';
import { entranceKey, foldWidth, LONGEST_TERM, roomKey, roomText } from '../text/index.ts';
import { detached } from './detached.ts';
import { AddressReader } from './address-reader.ts';
import { entranceAlone, entranceAmong, ENTRANCE_AND_ROOM, MORE_THAN_ROOM, ROOM_CELL, wholeAddress, wrongCell, zerosForAnyO, zerosForO } from './address.ts'; // prettier-ignore
import { failure } from './reading.ts';
import type { DemandInput, Failure } from './reading.ts';
import type { Strangers } from './strangers.ts';

/** Address cells → households; each distinct address is worked out once for each building whose sheet it stands in. */
export class Households {
  readonly problems: Problem[] = [];
  readonly #register: Register;
  readonly #ownerOf: DemandInput['ownerOf'];
  readonly #addresses: AddressReader;
  readonly #strangers: Strangers | undefined;
  /** Without a register nobody can be missing from it. */
  readonly #registered: boolean;
  readonly #known = new Map<string, Known>();
  #here: Known;
  /** Rooms that no register has, by entrance and key: two spellings of one would be two households. */
  readonly #spellings = new Map<string, string>();
  readonly #befores = new Set<string>();
  #lastBuilding = '';
  #lastEntrance = '';
  #lastRoom = '';
  #last: number | Failure | undefined;

  constructor(register: Register, ownerOf?: DemandInput['ownerOf'], strangers?: Strangers) {
    this.#register = register;
    this.#ownerOf = ownerOf;
    this.#strangers = strangers;
    this.#addresses = new AddressReader(register);
    this.#registered = register.size > 0;
    this.#here = this.#knownIn({ kind: 'none' });
  }

  /**
   * From here on entries that name no building are of the one that the settings, the file's name, the tab or the headings
   * say. To be called for every sheet, and for every part of a chat that has a heading of its own.
   */
  begin(file: string, tab: string, headings: readonly string[]): OwnBuilding {
    const own = ownBuilding(this.#register.buildings, this.#ownerOf?.(file, tab), file, tab, headings);
    const base = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
    const said =
      own.kind === 'one' && own.entrance === '' ? entranceAmong([base, tab, ...headings]) : undefined;
    this.#go(own.kind === 'one' && said !== undefined ? { ...own, entrance: said } : own);
    return own;
  }

  /**
   * Entries below a heading that is an entrance and nothing else (`2单元：`) are of that one of the building whose sheet it is.
   *
   * @returns false where the heading is none, or nobody says of which building
   */
  beginEntrance(heading: string): boolean {
    const entrance = entranceAlone(heading);
    const { own } = this.#addresses;
    if (entrance === undefined || own.kind !== 'one') return false;
    this.#go({ ...own, entrance });
    return true;
  }

  #go(own: OwnBuilding): void {
    this.#addresses.own = own;
    this.#here = this.#knownIn(own);
    this.#last = undefined;
  }

  /** Where a household lives, as a sheet would say it. */
  placeOf(household: number): { building: string; entrance: string; room: string } {
    const { entrance, room } = this.#register.households[household]!;
    const { building, id } = this.#register.entrances[entrance]!;
    return { building: this.#register.buildingIds()[building]!, entrance: id, room };
  }

  /** Whether a title or a line certainly names one building, or one that the site does not have. */
  isBuilding(title: string): boolean {
    return this.#register.buildings.names.ofText(title).kind !== 'none';
  }

  /** Where in a line of a chat buildings are named in words. */
  namesIn(text: string): readonly NameInText[] {
    return this.#register.buildings.names.inWords(text);
  }

  /** True where an address is of a household in the register; undefined where it may be one and there is no register. */
  knows(address: string): boolean | undefined {
    const found = this.#addresses.read(address);
    if ('code' in found) return false;
    return this.#registered ? this.#isRegistered(found.building, found.entrance, found.room) : undefined;
  }

  /** @param place of the room's cell, for what is said once of a household */
  find(building: string, entrance: string, room: string, place: () => Place): number | Failure {
    // A household's lines mostly follow each other.
    if (
      this.#last !== undefined &&
      room === this.#lastRoom &&
      building === this.#lastBuilding &&
      entrance === this.#lastEntrance
    ) {
      return this.#last;
    }
    const { byBuilding } = this.#here;
    let byEntrance = byBuilding.get(building);
    if (byEntrance === undefined) byBuilding.set(detached(building), (byEntrance = new Map()));
    let byRoom = byEntrance.get(entrance);
    if (byRoom === undefined) byEntrance.set(detached(entrance), (byRoom = new Map()));
    let found = byRoom.get(room);
    if (found === undefined)
      byRoom.set(detached(room), (found = this.#met(this.#fromColumns(building, entrance, room, place))));
    this.#lastBuilding = building;
    this.#lastEntrance = entrance;
    this.#lastRoom = room;
    this.#last = found;
    return found;
  }

  /** See `AddressReader`. */
  isWhole(address: string, column: 'room' | 'building'): boolean {
    return this.#addresses.isWhole(address, column);
  }

  /** An address in one cell, or in a line of a chat. */
  findAddress(address: string, place: () => Place): number | Failure {
    const { byAddress } = this.#here;
    let found = byAddress.get(address);
    if (found === undefined)
      byAddress.set(detached(address), (found = this.#met(this.#fromAddress(address, place))));
    return found;
  }

  /** In the sheet of one building others are no strangers: their entries are not to be read there. */
  #met(found: number | Failure): number | Failure {
    const isStranger = typeof found !== 'number' && found.code === 'unknown-building';
    if (isStranger && this.#addresses.own.kind !== 'one')
      this.#strangers?.buildings.add(found.facts['building']!);
    return found;
  }

  #fromColumns(
    buildingCell: string,
    entranceCell: string,
    roomCell: string,
    place: () => Place,
  ): number | Failure {
    const building = foldWidth(buildingCell).trim();
    const entrance = foldWidth(entranceCell).trim();
    const room = foldWidth(roomCell).trim();
    const owner = building === '' ? this.#addresses.ownBuilding('building') : undefined;
    if (room === '') return typeof owner === 'object' ? owner : failure('missing-cell', 'room');
    const wrong = wrongCell('building', building) ?? wrongCell('entrance', entrance);
    if (wrong !== undefined) return wrong;
    const known = owner ?? this.#addresses.building(building);
    // As the register writes it, whatever else it may look like: `-5`.
    const exact = typeof known === 'number' && this.#isRegistered(known, entrance, room);
    const other = exact ? undefined : wrongCell('room', room);
    if (other !== undefined) return other;
    if (known === undefined) return this.#unknownCell(building, entrance, room, place);
    if (typeof known !== 'number') {
      // The room's cell may name it all the same.
      const whole = entrance === '' && MORE_THAN_ROOM.test(room) ? this.#addresses.read(room) : known;
      return 'code' in whole ? known : this.#inBuilding(whole.building, whole.entrance, whole.room, place);
    }
    const others = this.#addresses.notAnothers(known, 'building');
    if (others !== undefined) return others;
    if (!exact && (entrance === '' ? MORE_THAN_ROOM : ENTRANCE_AND_ROOM).test(room)) {
      // `2-501`, `5层501`: an entrance or a floor that stands in the room's cell.
      const own = { kind: 'one', building: known, entrance } as const;
      const whole = this.#addresses.read(room, own);
      if ('code' in whole) {
        if (wholeAddress(room) !== undefined) return { ...whole, field: 'room' };
      } else if (entrance === '' || entranceKey(whole.entrance) === entranceKey(entrance)) {
        return this.#inBuilding(whole.building, whole.entrance, whole.room, place);
      } else return failure('bad-address', 'room', { one: `${entrance}-${whole.room}`, other: room });
    }
    const { own: sheets } = this.#addresses;
    const ofSheet = sheets.kind === 'one' && sheets.building === known ? sheets.entrance : '';
    return this.#inBuilding(known, entrance === '' ? ofSheet : entrance, room, place);
  }

  /** A cell of a building that says more than that: `3号楼2单元`. */
  #unknownCell(building: string, entrance: string, room: string, place: () => Place): number | Failure {
    const whole = entrance === '' ? this.#addresses.read(`${building} ${room}`) : undefined;
    if (whole === undefined || 'code' in whole || whole.before !== '') {
      return this.#addresses.unknownBuilding(building, 'building');
    }
    return this.#inBuilding(whole.building, whole.entrance, whole.room, place);
  }

  #fromAddress(cell: string, place: () => Place): number | Failure {
    if (foldWidth(cell).trim() === '') return failure('missing-cell', 'address');
    const found = this.#addresses.read(cell);
    if ('code' in found) return found;
    const { building, entrance, room, before } = found;
    if (before !== '' && !this.#befores.has(before)) {
      this.#befores.add(before);
      this.problems.push(problem('address-prefix', place(), detached(cell), { prefix: before }));
    }
    return this.#inBuilding(building, entrance, room, place);
  }

  #inBuilding(building: number, entranceText: string, room: string, place: () => Place): number | Failure {
    const entrance = this.#register.findEntrance(building, entranceText);
    if (entrance === undefined) {
      const named = entranceText === '' ? this.#register.householdsNamed(building, room) : [];
      if (named.length === 1) return named[0]!;
      const entrances = this.#register.entranceIds(building).join(', ');
      return failure('unknown-entrance', 'entrance', { entrances }, entranceText);
    }
    for (const spelling of /[Oo]/.test(room) ? [room, zerosForO(room), zerosForAnyO(room)] : [room]) {
      const found = this.#register.findHousehold(entrance, spelling);
      if (found !== undefined) return found;
    }
    if (!ROOM_CELL.test(room)) return failure('bad-address', 'room');
    return this.#unregistered(entrance, zerosForO(room), place);
  }

  #unregistered(entrance: number, room: string, place: () => Place): number {
    const household = this.#register.addHousehold(entrance, room);
    const key = `${entrance} ${roomKey(room)}`;
    const other = this.#spellings.get(key);
    this.#spellings.set(key, other ?? roomText(room));
    if (this.#registered) this.problems.push(problem('unknown-room', place(), detached(room)));
    if (other !== undefined)
      this.problems.push(problem('same-household', place(), detached(room), { other }));
    return household;
  }

  #isRegistered(building: number, entrance: string, room: string): boolean {
    return room.length <= LONGEST_TERM && this.#register.isRegistered(building, entrance, room);
  }

  #knownIn(own: OwnBuilding): Known {
    const key = JSON.stringify(own);
    let known = this.#known.get(key);
    if (known === undefined) this.#known.set(key, (known = { byBuilding: new Map(), byAddress: new Map() }));
    return known;
  }
}

/** What was worked out already in the sheets of one building or of none. */
interface Known {
  readonly byBuilding: Map<string, Map<string, Map<string, number | Failure>>>;
  readonly byAddress: Map<string, number | Failure>;
}
