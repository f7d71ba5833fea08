import type { PlanReject } from '../../../model/index.ts';
import { NUMBER, TEXT } from '../cell.ts';
import { table } from '../table.ts';

export const REJECTS = table<PlanReject>(
  'rejects',
  {
    file: ['file', TEXT],
    sheet: ['sheet', TEXT],
    row: ['row', NUMBER],
    column: ['column', TEXT],
    problem: ['problem', TEXT],
  },
  ({ rejects }) => rejects,
  ({ rejects }, reject) => rejects.push(reject),
);
