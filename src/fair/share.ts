/**
 * Equal shares among claims of one rank, by water-filling: the next granule always goes to the claim that has least per
 * head, ties by lot. This is the discrete form of max-min fairness; Bertsekas and Gallager, "Data Networks" (1992),
 * section 6.5.2, give the continuous one. Nothing is dealt granule by granule: the level that the water reaches is found
 * by bisection, and only what stands exactly at the surface is drawn for.
 */
export interface Claims {
  readonly length: number;
  /** Base units that the claim has already. */
  readonly has: Float64Array;
  /** Granules it can still take. */
  readonly room: Float64Array;
  /** Heads that its share is counted by; all 1 when shares are by household. */
  readonly heads: Float64Array;
}

/**
 * @param granule base units in one granule
 * @param supply granules to deal
 * @param ticket a claim's lot; among equals the smallest goes first. Asked only of those in a draw
 * @returns granules for each claim; their sum is min(supply, all room)
 */
export function shareOut(
  claims: Claims,
  granule: number,
  supply: number,
  ticket: (claim: number) => string,
): Float64Array {
  if (sum(claims.room) <= supply) return claims.room.slice();
  const level = waterLevel(claims, granule, supply);
  const granted = new Float64Array(claims.length);
  let left = supply;
  for (let claim = 0; claim < claims.length; claim++) {
    granted[claim] = granulesBelow(claims, granule, claim, level);
    left -= granted[claim]!;
  }
  const surface = atSurface(claims, granule, granted, level);
  for (let from = 0; from < surface.length && left > 0;) {
    let to = from + 1;
    while (to < surface.length && compareShares(surface[from]!, surface[to]!) === 0) to++;
    const equals = surface.slice(from, to).map((share) => share.claim);
    const winners = equals.length <= left ? equals : drawLots(equals, left, ticket);
    for (const claim of winners) granted[claim]!++;
    left -= winners.length;
    from = to;
  }
  return granted;
}

/** The largest whole number of base units per head such that all granules that begin below it can be dealt. */
function waterLevel(claims: Claims, granule: number, supply: number): number {
  let low = 0;
  let high = 1;
  for (let claim = 0; claim < claims.length; claim++) {
    const full = claims.has[claim]! + claims.room[claim]! * granule;
    high = Math.max(high, Math.ceil(full / claims.heads[claim]!));
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    let dealt = 0;
    for (let claim = 0; claim < claims.length; claim++)
      dealt += granulesBelow(claims, granule, claim, middle);
    if (dealt <= supply) low = middle;
    else high = middle;
  }
  return low;
}

/** How many granules a claim takes while it has less than `level` base units per head. Quotients of safe integers: exact. */
function granulesBelow(claims: Claims, granule: number, claim: number, level: number): number {
  const missing = level * claims.heads[claim]! - claims.has[claim]!;
  return missing <= 0 ? 0 : Math.min(claims.room[claim]!, Math.ceil(missing / granule));
}

/** One more granule, to be dealt when the claim has `has ÷ heads`. */
interface Share {
  readonly claim: number;
  readonly has: number;
  readonly heads: number;
}

/** The granules that begin between the level and one base unit per head above it, lowest first. */
function atSurface(claims: Claims, granule: number, granted: Float64Array, level: number): Share[] {
  const surface: Share[] = [];
  let even = true;
  for (let claim = 0; claim < claims.length; claim++) {
    const heads = claims.heads[claim]!;
    for (let taken = granted[claim]!; taken < claims.room[claim]!; taken++) {
      const has = claims.has[claim]! + taken * granule;
      if (has >= (level + 1) * heads) break;
      even &&= has === level * heads;
      surface.push({ claim, has, heads });
    }
  }
  return even ? surface : surface.sort(compareShares);
}

function compareShares(a: Share, b: Share): number {
  const left = a.has * b.heads;
  const right = b.has * a.heads;
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left - right;
  const exact = BigInt(a.has) * BigInt(b.heads) - BigInt(b.has) * BigInt(a.heads);
  return exact < 0n ? -1 : exact > 0n ? 1 : 0;
}

function drawLots(claims: readonly number[], winners: number, ticket: (claim: number) => string): number[] {
  return claims
    .map((claim) => ({ claim, lot: ticket(claim) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : a.claim - b.claim))
    .slice(0, winners)
    .map(({ claim }) => claim);
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
