import type { OwnBuilding, Register } from '../site/index.ts';
import { entranceKey, floorOfRoom, nearest, roomFold, roomText } from '../text/index.ts';
import {
  addressParts,
  addressText,
  wholeAddress,
  withoutGaps,
  notAnAddress,
  saysWhole,
  zerosForAnyO,
  zerosForO,
  type AddressParts,
} from './address.ts';
import { placeReadings, type PlaceReading } from './address-readings.ts';
import { notAnEntrance, placeOf, type Household } from './new-entrance.ts';
import { mostTelling } from './most-telling.ts';
import { failure, type Failure } from './reading.ts';

/** An address that is of the site in one way. */
export interface SitePlace extends Household {
  /** What was left out of the text before it; '' for nothing. */
  readonly before: string;
}

interface Tried extends SitePlace {
  readonly forced: boolean;
  readonly registered: boolean;
}

const SUGGESTED = 300; // wrong buildings: staff are told long before
const GLUED = /^([A-Za-z]{1,2})(\d{3,4}[A-Za-z]?)(?:室)?$/;
const BUILDING_WORD = /^\s*(?:号楼|號樓|楼栋|栋|棟|幢|座|楼|号|#)/;
/** Texts of addresses → places of the site, in the light of whose sheet it is. */
export class AddressReader {
  readonly #register: Register;
  readonly #suggestions = new Map<string, string>();
  own: OwnBuilding = { kind: 'none' };

  constructor(register: Register) {
    this.#register = register;
  }

  /**
   * The one place that a text names, alone or in the sheet of a building. What can be read in two ways, or in none, is a
   * failure that says so.
   */
  read(cell: string, own: OwnBuilding = this.own): SitePlace | Failure {
    const text = this.#unglued(addressText(cell), own);
    const wrong = notAnAddress(text);
    if (wrong !== undefined) return failure(wrong, 'address');
    if (own.kind === 'unknown') return this.notAnothers(-1, 'address', own)!;
    const places: Tried[] = [];
    const failures: Failure[] = [];
    const take = (result: Tried | Failure): void => {
      if ('code' in result) failures.push(result);
      else places.push(result);
    };
    if (!this.#inWords(text, own, take)) {
      const cut = addressParts(text);
      if (cut !== undefined) this.#inParts(cut, own, take);
      if (places.length === 0 && cut?.before !== '') this.#betweenDashes(text, own, take);
    }
    // `5-503` in building 2's sheet: building 5's as likely as the fifth floor's.
    const unclear = failures.find(({ facts }) => facts['one'] !== undefined);
    if (unclear !== undefined && places.length > 0 && places.every(({ forced }) => forced)) return unclear;
    return this.#one(places) ?? mostTelling(failures);
  }

  /** `A204`: where there is a building A and neither a building nor a room of that name, room 204 of it. */
  #unglued(text: string, own: OwnBuilding): string {
    const [, letters = '', room = ''] = GLUED.exec(text) ?? [];
    if (letters === '' || this.building(letters) === undefined || this.building(text) !== undefined)
      return text;
    const isRoom = own.kind === 'one' && this.#register.isRegistered(own.building, own.entrance, text);
    return isRoom ? text : `${letters}-${room}`;
  }

  /** A building by any of its names, zeros for Os. */
  building(text: string): number | undefined {
    return this.#register.findBuilding(text) ?? this.#register.findBuilding(zerosForAnyO(text));
  }

  /** See `saysWhole`. */
  isWhole(text: string, column: 'room' | 'building'): boolean {
    const folded = addressText(text);
    const names = this.#register.buildings.names.inWords(folded);
    return names.some(({ end }) => /\d/.test(folded.slice(end))) || saysWhole(folded, column);
  }

  unknownBuilding(text: string, field: string): Failure {
    let suggestion = this.#suggestions.get(text) ?? '';
    if (suggestion === '' && this.#suggestions.size < SUGGESTED) {
      suggestion = nearest(text, this.#register.buildingIds()).join(', ');
      this.#suggestions.set(text, suggestion);
    }
    return failure('unknown-building', field, { building: text, suggestion });
  }

  /** The building of an entry that names none. */
  ownBuilding(field: string, own: OwnBuilding = this.own): number | Failure {
    if (own.kind === 'one') return own.building;
    return this.notAnothers(-1, field, own) ?? failure('building-missing', field);
  }

  /** Why a building cannot be meant in this sheet; undefined where it can. In the sheet of one that the site does not have none can. */
  notAnothers(building: number, field: string, own: OwnBuilding = this.own): Failure | undefined {
    if (own.kind === 'two') {
      return failure('building-unclear', field, { one: own.texts[0], other: own.texts[1] });
    }
    if (own.kind === 'unknown') {
      return failure('unknown-building', field, { building: own.text, sheet: own.text });
    }
    if (own.kind !== 'one' || own.building === building || building < 0) return undefined;
    return failure('other-building', field, { own: this.#register.buildingIds()[own.building]! });
  }

  /**
   * Names in words: what stands behind is entrance and room, or else what stands before. Of names in letters the text is
   * then no other address; a name such as `10-2` may be two numbers of one all the same.
   */
  #inWords(text: string, own: OwnBuilding, take: (result: Tried | Failure) => void): boolean {
    const names = this.#register.buildings.names.inWords(text);
    const [name, another] = names;
    if (name === undefined) return false;
    if (another !== undefined && another.building !== name.building) {
      const twice = [name, another].map(({ start, end }) => text.slice(start, end));
      take(failure('bad-address', 'address', { one: twice[0]!, other: twice[1]! }));
      return true;
    }
    const before = text.slice(0, name.start);
    const behind = text.slice((another ?? name).end).replace(BUILDING_WORD, '');
    const sides = [
      { cut: wholeAddress(behind), before: withoutGaps(before) },
      { cut: wholeAddress(before), before: withoutGaps(behind) },
    ].flatMap(({ cut, before }) => (cut === undefined ? [] : [{ ...cut, before }]));
    // A street's number in front of a building's name is no flat where a flat stands behind it.
    const meant = sides.length > 1 && !/[a-z#]\s*[\d#]|室|房/i.test(before) ? sides.slice(0, 1) : sides;
    for (const cut of meant) this.#inParts(cut, own, take, name.building);
    const pure = /\p{L}{3}|[^\p{ASCII}\d零〇一二两三四五六七八九十百号楼栋幢座]/u.test(
      text.slice(name.start, name.end),
    );
    if (meant.length === 0 && pure) take(failure('bad-address', 'address'));
    return pure;
  }

  #inParts(
    { before, parts }: AddressParts,
    own: OwnBuilding,
    take: (result: Tried | Failure) => void,
    named?: number,
  ): void {
    for (const reading of placeReadings(parts)) {
      const nameless = named === undefined && reading.buildings.length === 0;
      if (named !== undefined && reading.buildings.length > 0) continue;
      // What stands before a room alone may be another building: nobody knows what it is.
      take(
        nameless && before !== ''
          ? failure('bad-address', 'address')
          : this.#try(reading, own, named, before),
      );
    }
  }

  /** A room that is a word, behind a building that the site has: `10-2-商铺`, `2-shop`. */
  #betweenDashes(text: string, own: OwnBuilding, take: (result: Tried | Failure) => void): void {
    const parts = text.split(/\s*[-—–−/]\s*/);
    if (parts.includes('') || parts.length < 2) return;
    for (const count of [2, 1]) {
      const building = this.building(parts.slice(0, -count).join('-'));
      if (building === undefined) continue;
      const [room = '', entrance = ''] = parts.slice(-count).toReversed();
      take(
        this.#try({ buildings: [], lane: '', entrance, floor: '', room, forced: false }, own, building, ''),
      );
    }
  }

  #try(reading: PlaceReading, own: OwnBuilding, named: number | undefined, before: string): Tried | Failure {
    const { buildings, lane, entrance, forced } = reading;
    // `58号10号楼`: where 58 is a building too, nobody can say which of them it is.
    if (!lane.endsWith('弄') && lane !== '' && this.building(lane) !== undefined) {
      return failure('bad-address', 'address', { one: lane, other: buildings.at(-2)! });
    }
    const building = named ?? this.#buildingOf(buildings, own);
    if (typeof building !== 'number') return building;
    const other = this.notAnothers(building, 'address', own);
    if (other !== undefined) return other;
    const room = this.#roomOf(building, reading);
    if (room === undefined) return failure('bad-address', 'address');
    const ownEntrance =
      entrance === '' && own.kind === 'one' && own.building === building ? own.entrance : entrance;
    const door = this.#register.doorOf(building, ownEntrance);
    const registered = this.#register.isRegistered(building, ownEntrance, room);
    const nameless = buildings.length === 0 && named === undefined;
    const place = { building, entrance: ownEntrance, room };
    const wrong =
      door === 'new' ? notAnEntrance(this.#register, place, nameless && own.kind === 'one') : undefined;
    if (wrong !== undefined)
      return wrong === 'building' ? this.unknownBuilding(ownEntrance, 'address') : wrong;
    if (door === 'none' && !registered) {
      const entrances = this.#register.entranceIds(building).join(', ');
      return failure('unknown-entrance', 'entrance', { entrances }, ownEntrance);
    }
    // In its own sheet a building's number before a room is the building, unless it has an entrance of that name.
    const itself = own.kind === 'one' && nameless && door === 'new' && this.building(entrance) === building;
    const left = `${before}${lane !== '' && !this.#isOf(lane, building) ? lane : ''}`;
    return { building, entrance: ownEntrance, room, before: left, forced: forced || itself, registered };
  }

  /** A lane that is part of the building's name was not left out. */
  #isOf(lane: string, building: number): boolean {
    return this.#register.buildingIds()[building]!.startsWith(lane.replace(/弄$/, ''));
  }

  #buildingOf(texts: readonly string[], own: OwnBuilding): number | Failure {
    if (texts.length === 0) return this.ownBuilding('address', own);
    for (const text of texts) {
      const found = this.building(text);
      if (found !== undefined) return found;
    }
    return this.unknownBuilding(texts.at(-1)!, 'address');
  }

  /** The room, its floor checked against it; undefined where they contradict each other or the floor is needed to tell rooms apart. */
  #roomOf(building: number, { entrance, floor, room, forced }: PlaceReading): string | undefined {
    if (floor === '') return room;
    const text = zerosForO(roomText(room));
    if (floorOfRoom(text) !== null) return floorOfRoom(text) === Number(floor) ? room : undefined;
    if (forced) return undefined;
    if (text.length > floor.length && roomFold(text).startsWith(floor.toLowerCase())) return room;
    const whole = [`${floor}${text.padStart(2, '0')}`, `${floor}${text}`];
    return whole.find((one) => this.#register.isRegistered(building, entrance, one));
  }

  /** The place that all readings agree on, or the one that the register knows; undefined where there is no reading. */
  #one(places: readonly Tried[]): SitePlace | Failure | undefined {
    const plain = places.some(({ forced }) => !forced) ? places.filter(({ forced }) => !forced) : places;
    const different = new Map(plain.map((place) => [this.#key(place), place]));
    if (different.size <= 1) return plain[0];
    const known = [...different.values()].filter(({ registered }) => registered);
    if (known.length === 1) return known[0];
    const [one, other] = [...different.values()].map((place) => placeOf(this.#register, place));
    return failure('bad-address', 'address', { one: one!, other: other! });
  }

  #key({ building, entrance, room }: Household): string {
    const door = this.#register.doorOf(building, entrance);
    return `${building} ${typeof door === 'number' ? door : entranceKey(entrance)} ${roomFold(room)}`;
  }
}
