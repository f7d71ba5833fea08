import { roomFold, roomKey } from '../text/index.ts';

/** The households of one entrance by what sheets may call their rooms. */
export class Rooms {
  readonly #byText = new Map<string, number>();
  /** Rooms that only sheets name, by what they are one by. */
  readonly #byFold = new Map<string, number>();
  /** Registered rooms by key; -1 where two share it. */
  readonly #byKey = new Map<string, number>();

  get hasRegistered(): boolean {
    return this.#byKey.size > 0;
  }

  /** By a spelling that was met before. */
  seen(room: string): number | undefined {
    return this.#byText.get(room);
  }

  /** By another spelling: of one that sheets named, else by its key where one registered room alone has it. */
  match(room: string): number | undefined {
    let found = this.#byFold.get(roomFold(room));
    if (found === undefined) {
      const byKey = this.#byKey.get(roomKey(room));
      if (byKey !== undefined && byKey >= 0) found = byKey;
    }
    if (found !== undefined) this.#byText.set(room, found);
    return found;
  }

  add(room: string, household: number): void {
    this.#byText.set(room, household);
    this.#byFold.set(roomFold(room), household);
  }

  register(room: string, household: number): void {
    this.#byText.set(room, household);
    const key = roomKey(room);
    this.#byKey.set(key, this.#byKey.has(key) ? -1 : household);
  }
}
