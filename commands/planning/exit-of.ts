import type { Plan } from '../../src/model/index.ts';
import { isReject } from '../report/summary.ts';
import { EXIT, type Exit } from '../terminal/exit.ts';

/** 4 where something is short, unplaced or rejected, whether or not the plan was written anew. */
export function exitOf({ allocations, unplaced, rejects }: Plan): Exit {
  const short = allocations.short.subarray(0, allocations.length).some((quantity) => quantity > 0);
  const rejected = rejects.some(({ problem }) => isReject(problem));
  return short || unplaced.length > 0 || rejected ? EXIT.short : EXIT.done;
}
