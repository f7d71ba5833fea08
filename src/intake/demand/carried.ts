import { foldWidth } from '../text/index.ts';
import { cellAt, isBlank } from './cells.ts';
import type { HouseholdColumns } from './cells.ts';
import { isTotal } from './totals.ts';

/** A room that its floor alone tells from others. */
const SHORT = /^\d{1,2}(?!\d)/;

/**
 * Where a row's household lives, with what merged cells leave blank filled in from the row above: a building for the rooms
 * below it, a household for its further lines. Only these columns are ever filled, never across a blank row, and no household
 * across a total.
 */
export class Carried {
  building = '';
  entrance = '';
  room = '';
  address = '';
  #floor = '';
  #ownFloor = '';
  /** The first row in which something was filled in; 0: none. */
  firstFilled = 0;
  readonly #columns: HouseholdColumns;

  constructor(columns: HouseholdColumns) {
    this.#columns = columns;
  }

  /** The room with its floor, where that has a column of its own: `01` of another floor is another room. */
  get roomOnFloor(): string {
    if (this.#columns.floor < 0 || !/^\d{1,4}[A-Za-z]?(?:室|号|號|房)?$/.test(this.room)) return this.room;
    const floor = SHORT.test(this.room) ? this.#floor || '?' : this.#ownFloor;
    return floor === '' ? this.room : `${floor}层${this.room}`;
  }

  /** Takes in a row; afterwards the fields are that row's. */
  see(row: number, cells: readonly string[]): void {
    const { building, entrance, room, floor, address } = this.#columns;
    if (floor >= 0) this.#onFloor(row, cells);
    const b = cellAt(cells, building);
    const r = cellAt(cells, room);
    if (b !== '' && r !== '' && address < 0) {
      this.building = b;
      this.entrance = cellAt(cells, entrance);
      this.room = r;
      return;
    }
    this.#see(row, cells, b.trim(), cellAt(cells, entrance).trim(), r.trim(), cellAt(cells, address).trim());
  }

  /** True where the row's household is in the column of whole addresses. */
  get inAddress(): boolean {
    return this.address !== '';
  }

  /** Nothing that stands above is of the rows below. */
  forget(): void {
    this.#set('', '', '', '');
  }

  #see(
    row: number,
    cells: readonly string[],
    building: string,
    entrance: string,
    room: string,
    address: string,
  ): void {
    if (building !== '' && room !== '') return this.#set(building, entrance, room, '');
    if (isTotal(cells)) return this.#set(this.building, this.entrance, '', '');
    if (address !== '') return this.#set('', '', '', address);
    if (building === '' && room === '' && entrance === '') {
      if (this.#blank(cells)) this.#set('', '', '', '');
      else this.#filled(row);
    } else if (building === '') {
      const another = entrance !== '' && entrance !== this.entrance;
      const inEntrance = entrance === '' ? this.entrance : entrance;
      const inRoom = room === '' && !another ? this.room : room;
      // In a building's own sheet there may be nothing to fill in.
      if (this.building !== '' || inEntrance !== entrance || inRoom !== room) this.#filled(row);
      this.#set(this.building, inEntrance, inRoom, '');
    } else if (building === this.building && (entrance === '' || entrance === this.entrance)) {
      this.#filled(row);
    } else {
      this.#set(building, entrance, room, '');
    }
  }

  /** A floor holds for the short rooms below it, as long as no other building or entrance is named. */
  #onFloor(row: number, cells: readonly string[]): void {
    const { building, entrance, room, floor } = this.#columns;
    this.#ownFloor = foldWidth(cellAt(cells, floor))
      .trim()
      .replace(/\s*(?:层|層|楼|樓|f|floor)$/i, '');
    if (this.#ownFloor !== '') this.#floor = this.#ownFloor;
    else if (this.#isOther(cells, building, this.building) || this.#isOther(cells, entrance, this.entrance))
      this.#floor = '';
    else if (this.#floor !== '' && SHORT.test(cellAt(cells, room).trim())) this.#filled(row);
  }

  #isOther(cells: readonly string[], column: number, before: string): boolean {
    const cell = cellAt(cells, column).trim();
    return cell !== '' && cell !== before.trim();
  }

  #set(building: string, entrance: string, room: string, address: string): void {
    this.building = building;
    this.entrance = entrance;
    this.room = room;
    this.address = address;
  }

  #filled(row: number): void {
    const known = [this.address, this.building, this.entrance, this.room].some((text) => text !== '');
    if (known && this.firstFilled === 0) this.firstFilled = row;
  }

  #blank(cells: readonly string[]): boolean {
    return cells.every((cell) => isBlank(cell));
  }
}
