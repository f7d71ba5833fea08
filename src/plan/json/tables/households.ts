import type { PlanHousehold } from '../../../model/index.ts';
import { TEXT } from '../cell.ts';
import { table } from '../table.ts';

export const HOUSEHOLDS = table<PlanHousehold>(
  'households',
  {
    building: ['building', TEXT],
    entrance: ['entrance', TEXT],
    room: ['room', TEXT],
    floor: ['floor', TEXT],
    zone: ['zone', TEXT],
    tier: ['tier', TEXT],
  },
  ({ households }) => households,
  (plan, household) => plan.addHousehold(household),
);
