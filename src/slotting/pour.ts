import type { Board } from './board.ts';

/** Places everybody, unit by unit, early households first, each building where it has the shortest way and room is left. */
export function pour(board: Board): void {
  const { crowd, grid } = board;
  const units = new Map<number, number[]>();
  for (const [lot, { unit }] of crowd.lots.entries()) units.set(unit, [...(units.get(unit) ?? []), lot]);
  const left = grid.capacity.map((capacity, p) => capacity * (grid.first[p + 1]! - grid.first[p]!));
  for (const unit of [...units.keys()].sort((a, b) => a - b)) {
    const order: { cohort: number; point: number; wave: number }[] = [];
    for (const lot of units.get(unit)!) {
      const { points, walk, cohorts } = crowd.lots[lot]!;
      if (points.length === 0) continue;
      const size = cohorts.reduce((sum, cohort) => sum + crowd.cohorts[cohort]!.people.length, 0);
      const roomy = points.filter((p) => left[p]! >= size);
      const near = (roomy.length > 0 ? roomy : [...points]).sort(
        (a, b) => walk[points.indexOf(a)]! - walk[points.indexOf(b)]! || left[b]! - left[a]! || a - b,
      );
      left[near[0]!]! -= size;
      for (const cohort of cohorts) {
        const wave = Math.max(...crowd.cohorts[cohort]!.people.map((person) => crowd.wave[person]!));
        order.push({ cohort, point: near[0]!, wave });
      }
    }
    const early = ({ cohort }: { cohort: number }) => (crowd.cohorts[cohort]!.early ? 0 : 1);
    order.sort((a, b) => early(a) - early(b) || a.wave - b.wave);
    for (const { cohort, point, wave } of order) pourCohort(board, cohort, point, wave);
  }
}

function pourCohort(board: Board, index: number, point: number, wave: number): void {
  const { grid, pickup } = board;
  const cohort = board.crowd.cohorts[index]!;
  const people = cohort.people.filter((person) => board.draftOf[person] === undefined);
  const whole = board.isWhole(cohort, point);
  let done = 0;
  for (let slot = grid.first[point]!; slot < grid.first[point + 1]! && done < people.length; slot++) {
    const size = Math.min(people.length - done, board.space(slot), pickup.batchMax);
    if (size <= 0 || (whole && size < people.length)) continue;
    if (board.forbidsOpening(cohort, slot, wave, size) !== undefined) continue;
    board.open(cohort, slot, people.slice(done, done + size));
    done += size;
  }
}
