import { placeName, type Language, type Plan } from '../../src/model/index.ts';
import type { Moves } from '../../src/night/index.ts';
import { issuedWords } from '../../src/wording/index.ts';
import { printable } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Households named one by one. */
const NAMED = 6;

/** Whom a revision moves, as `--json` gives it. */
export function movesDocument(moves: Moves | undefined, plan: Plan): object {
  if (moves === undefined) return {};
  const { moved, least, leftOut } = moves;
  return {
    moved,
    least_moved: least,
    without_slot: leftOut.map((household) => placeName(plan.households[household]!)),
  };
}

/**
 * How many move, how few any answer moves, and who has no slot now.
 *
 * @param hasRoomMade whether others have moved for them already, or cannot by this command
 */
export function tellMoves(
  terminal: Terminal,
  { moved, least, leftOut }: Moves,
  plan: Plan,
  language: Language,
  hasRoomMade: boolean,
): void {
  const w = issuedWords(language);
  terminal.out(`${w.moved(moved.households, least.households)}\n`);
  if (leftOut.length === 0) return;
  const names = leftOut.slice(0, NAMED).map((household) => placeName(plan.households[household]!));
  terminal.out(
    `${printable(w.leftOut([...names, ...(leftOut.length > NAMED ? ['…'] : [])], leftOut.length, hasRoomMade))}\n`,
  );
}
