/** The plain model given to HiGHS as it is, in a process of its own so that it can be stopped: plain.ts ITEMS SUPPLIERS SEED */
import { solveGoals } from '../../src/sourcing/exact/plain/goals.ts';
import { startHighs } from '../../src/solver/index.ts';
import { plainModel } from '../../src/sourcing/exact/plain/plain.ts';
import { rowsOf } from '../../src/sourcing/rows.ts';
import { instance } from './instance.ts';

const [items = 0, suppliers = 0, seed = 0] = process.argv.slice(2).map(Number);
const highs = await startHighs();
const answer = solveGoals(highs, plainModel(rowsOf(instance(items, suppliers, seed))), 1_000_000);
console.log(answer?.goals.find(({ name }) => name === 'money')?.value ?? 'nothing');
