import { cellAt, isBlank } from './cells.ts';
import type { HouseholdColumns } from './cells.ts';
import { isTotal } from './totals.ts';

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
  /** The first row in which something was filled in; 0: none. */
  firstFilled = 0;
  readonly #columns: HouseholdColumns;

  constructor(columns: HouseholdColumns) {
    this.#columns = columns;
  }

  /** Takes in a row; afterwards the fields are that row's. */
  see(row: number, cells: readonly string[]): void {
    const { building, entrance, room, address } = this.#columns;
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
