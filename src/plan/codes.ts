import { createHash } from 'node:crypto';

/**
 * No 0 O Q D, 1 I L, 2 Z, 5 S, 8 B: they look alike. Of E G T P C V, which sound alike on a bad line, T and C stay. No vowel:
 * a spreadsheet takes 7E33 for a number, and MAY6 and 3JAN for dates.
 */
const LETTERS = 'CFHJKMNRTWXY';
const ALPHABET = `34679${LETTERS}`;

/** A door's collecting household: the door's keys and its number among them. */
export interface CodeSeat {
  readonly building: string;
  readonly entrance: string;
  readonly number: number;
  /** The code that it was told. */
  readonly told?: string | undefined;
}

/**
 * A code for each collecting household: unique, short, and the same tomorrow morning when another building changed.
 * Made of the date, the door and a number that counts the door's households in their order; nothing of it names the
 * household. It begins and ends with a letter, so that no spreadsheet finds a number, a date or an amount of money
 * (`R379`) in it. Equal hashes are told apart by trying again, in the order of the seats.
 *
 * @param date the plan's date
 * @param seats sorted, so that equal inputs give equal codes
 * @param gone codes that went out: nobody else is given one of them
 */
export function pickupCodes(
  date: string,
  seats: readonly CodeSeat[],
  gone: Iterable<string> = [],
): readonly string[] {
  const length = codeLength(seats.length);
  const taken = new Set(gone);
  return seats.map((seat) => {
    if (seat.told !== undefined) return seat.told;
    for (let attempt = 0; ; attempt++) {
      const code = hashed([date, seat.building, seat.entrance, seat.number, attempt], length);
      if (taken.has(code)) continue;
      taken.add(code);
      return code;
    }
  });
}

/** At most one seat in 16 codes: few are tried again, so few depend on others. */
function codeLength(seats: number): number {
  let length = 4;
  while (LETTERS.length ** 2 * ALPHABET.length ** (length - 2) < seats * 16) length++;
  return length;
}

function hashed(parts: readonly (string | number)[], length: number): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest();
  let value = bytes.readUIntBE(0, 6);
  let code = '';
  while (code.length < length) {
    const signs = code.length === 0 || code.length === length - 1 ? LETTERS : ALPHABET;
    code += signs[value % signs.length]!;
    value = Math.floor(value / signs.length);
  }
  return code;
}
