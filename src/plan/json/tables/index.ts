import type { PlanTable } from '../table.ts';
import { ALLOCATIONS } from './allocations.ts';
import { FILES } from './files.ts';
import { COMPONENTS, GOODS } from './goods.ts';
import { HOUSEHOLDS } from './households.ts';
import { COMMITTED, ORDER_LINES, ORDERS } from './orders.ts';
import { GIVEN, PROMISED } from './promises.ts';
import { REJECTS } from './rejects.ts';
import { BATCHES, DOORSTEP, PICKUPS, UNPLACED } from './served.ts';

/** The tables of plan.json in their order: what a row refers to stands above it. README.md of `plan` describes them. */
export const TABLES: readonly PlanTable[] = [
  FILES,
  ORDERS,
  ORDER_LINES,
  COMMITTED,
  GOODS,
  COMPONENTS,
  HOUSEHOLDS,
  ALLOCATIONS,
  GIVEN,
  PROMISED,
  BATCHES,
  PICKUPS,
  DOORSTEP,
  UNPLACED,
  REJECTS,
];

export { FILES };
