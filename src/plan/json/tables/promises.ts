import type { PlanGiven, PlanPromised } from '../../../model/index.ts';
import { FLAG, GOOD, HOUSEHOLD, NUMBER, SUBSTITUTED } from '../cell.ts';
import { table } from '../table.ts';

export const GIVEN = table<PlanGiven>(
  'given',
  { household: ['', HOUSEHOLD], good: ['good', GOOD], quantity: ['quantity', NUMBER] },
  ({ given = [] }) => given,
  ({ given }, one) => given.push(one),
);

export const PROMISED = table<PlanPromised>(
  'promised',
  {
    household: ['', HOUSEHOLD],
    good: ['good', GOOD],
    substituteFor: ['substitute_for', SUBSTITUTED],
    quantity: ['quantity', NUMBER],
    handedOut: ['handed_out', FLAG],
  },
  ({ promised = [] }) => promised,
  ({ promised }, one) => promised.push(one),
);
