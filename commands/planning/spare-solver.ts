import { endSolver } from '../../src/sourcing/index.ts';

/**
 * Stages that are told, with the solver's thread ended as soon as orders are chosen: it holds a hundred megabytes that the
 * rest of a night can use. Whoever makes many plans in one process keeps it.
 */
export function sparingSolver(told: (stage: string) => void = () => {}): (stage: string) => void {
  return (stage) => {
    if (stage === 'allocation' || stage === 'assembly') void endSolver();
    told(stage);
  };
}
