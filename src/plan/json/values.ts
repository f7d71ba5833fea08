import type { Plan, Solved } from '../../model/index.ts';
import { PlanFormatError } from './row.ts';

export const SCHEMA_VERSION = 2;

/** What stands above the tables, in its order. */
export const VALUES = ['date', 'tiers', 'waves', 'sourcing', 'slotting'] as const;

export type PlanValues = Pick<Plan, (typeof VALUES)[number]>;

/** Checks one of the values that stand above the tables. */
export function readValue(name: keyof PlanValues, value: unknown, line: number): PlanValues[typeof name] {
  switch (name) {
    case 'date':
      if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) fail(name, line);
      return value;
    case 'tiers':
    case 'waves':
      if (!Array.isArray(value) || value.some((id) => typeof id !== 'string')) fail(name, line);
      return value as string[];
    case 'sourcing':
    case 'slotting':
      return readSolved(value) ?? fail(name, line);
  }
}

function readSolved(value: unknown): Solved | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { method, status, bounds } = value as Record<string, unknown>;
  if (typeof method !== 'string' || !Array.isArray(bounds)) return undefined;
  if (status !== 'optimal' && status !== 'feasible') return undefined;
  const proofs: Solved['bounds'][number][] = [];
  for (const bound of bounds as unknown[]) {
    if (typeof bound !== 'object' || bound === null) return undefined;
    const { objective, value, lower_bound: lowerBound } = bound as Record<string, unknown>;
    if (typeof objective !== 'string' || typeof value !== 'number' || typeof lowerBound !== 'number') {
      return undefined;
    }
    proofs.push({ objective, value, lowerBound });
  }
  return { method, status, bounds: proofs };
}

function fail(name: string, line: number): never {
  throw new PlanFormatError(`"${name}" is not what it should be`, line);
}
