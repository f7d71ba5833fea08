import { problem } from '../../model/index.ts';
import type { Place, Problem } from '../../model/index.ts';
import type { Register } from '../site/index.ts';
import { foldWidth, nearest, roomKey, roomText } from '../text/index.ts';
import { detached } from './detached.ts';
import { notAnAddress, readAddress, readDashes, zerosForAnyO, zerosForO } from './address.ts';
import { failure } from './reading.ts';
import type { Failure } from './reading.ts';

/** Different wrong buildings for which likely ones are looked for: staff are told long before. */
const SUGGESTED = 300;
const ROOM = /^[\p{L}\p{N}][\p{L}\p{N}\-#/. ]*$/u;

/** Address cells → households; each distinct address is worked out once. */
export class Households {
  readonly problems: Problem[] = [];
  readonly #register: Register;
  /** Without a register nobody can be missing from it. */
  readonly #registered: boolean;
  readonly #byBuilding = new Map<string, Map<string, Map<string, number | Failure>>>();
  readonly #byAddress = new Map<string, number | Failure>();
  /** Rooms that no register has, by entrance and key: two spellings of one would be two households. */
  readonly #spellings = new Map<string, string>();
  readonly #befores = new Set<string>();
  readonly #suggestions = new Map<string, string>();
  #lastBuilding = '';
  #lastEntrance = '';
  #lastRoom = '';
  #last: number | Failure = failure('missing-cell', 'building');

  constructor(register: Register) {
    this.#register = register;
    this.#registered = register.size > 0;
  }

  /** @param place of the room's cell, for what is said once of a household */
  find(building: string, entrance: string, room: string, place: () => Place): number | Failure {
    // A household's lines mostly follow each other.
    if (room === this.#lastRoom && building === this.#lastBuilding && entrance === this.#lastEntrance) {
      return this.#last;
    }
    let byEntrance = this.#byBuilding.get(building);
    if (byEntrance === undefined) this.#byBuilding.set(detached(building), (byEntrance = new Map()));
    let byRoom = byEntrance.get(entrance);
    if (byRoom === undefined) byEntrance.set(detached(entrance), (byRoom = new Map()));
    let found = byRoom.get(room);
    if (found === undefined)
      byRoom.set(detached(room), (found = this.#fromColumns(building, entrance, room, place)));
    this.#lastBuilding = building;
    this.#lastEntrance = entrance;
    this.#lastRoom = room;
    this.#last = found;
    return found;
  }

  /** An address in one cell. */
  findAddress(address: string, place: () => Place): number | Failure {
    let found = this.#byAddress.get(address);
    if (found === undefined)
      this.#byAddress.set(detached(address), (found = this.#fromAddress(address, place)));
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
    if (building === '') return failure('missing-cell', 'building');
    if (room === '') return failure('missing-cell', 'room');
    for (const [field, text] of [
      ['building', building],
      ['entrance', entrance],
      ['room', room],
    ] as const) {
      const wrong = notAnAddress(text);
      if (wrong !== undefined) return failure(wrong, field);
    }
    const known = this.#building(building);
    const whole = entrance === '' ? this.#wholeIn(building, room, known) : undefined;
    if (whole !== undefined) return this.#inBuilding(whole.building, whole.entrance, whole.room, place);
    if (known === undefined) return this.#unknownBuilding(building, 'building');
    return this.#inBuilding(known, entrance, room, place);
  }

  /** An entrance that stands in the cell of the building or of the room: `3号楼2单元` and `501`, `3` and `2-501`. */
  #wholeIn(
    building: string,
    room: string,
    known: number | undefined,
  ): { building: number; entrance: string; room: string } | undefined {
    if (known !== undefined && !/[-单门]/.test(room)) return undefined;
    for (const text of known === undefined ? [building + room] : [room, `${building}-${room}`]) {
      const [read] = readAddress(text);
      const found = read === undefined ? undefined : this.#building(read.building);
      if (read === undefined || found === undefined || read.entrance === '') continue;
      if (known === undefined || found === known) return { ...read, building: found };
    }
    return undefined;
  }

  #fromAddress(cell: string, place: () => Place): number | Failure {
    const text = foldWidth(cell).trim();
    if (text === '') return failure('missing-cell', 'address');
    const wrong = notAnAddress(text);
    if (wrong !== undefined) return failure(wrong, 'address');
    const readings = [
      ...readAddress(text),
      ...readDashes(text, (name) => this.#building(name) !== undefined),
    ];
    for (const { building, entrance, room, before } of readings) {
      const known = this.#building(building);
      if (known === undefined) continue;
      if (before !== '' && !this.#befores.has(before)) {
        this.#befores.add(before);
        this.problems.push(problem('address-prefix', place(), detached(cell), { prefix: before }));
      }
      return this.#inBuilding(known, entrance, room, place);
    }
    const [first] = readings;
    return first === undefined
      ? failure('bad-address', 'address')
      : this.#unknownBuilding(first.building, 'address');
  }

  #building(text: string): number | undefined {
    return this.#register.findBuilding(text) ?? this.#register.findBuilding(zerosForAnyO(text));
  }

  #unknownBuilding(text: string, field: string): Failure {
    let suggestion = this.#suggestions.get(text) ?? '';
    if (suggestion === '' && this.#suggestions.size < SUGGESTED) {
      suggestion = nearest(text, this.#register.buildingIds()).join(', ');
      this.#suggestions.set(text, suggestion);
    }
    return failure('unknown-building', field, { building: text, suggestion });
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
    if (!ROOM.test(room)) return failure('bad-address', 'room');
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
}
