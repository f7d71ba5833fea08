import { formatFixed, formatTime, problem } from '../model/index.ts';
import type { Problem, Workspace } from '../model/index.ts';
import type { Morning } from './mornings.ts';

/** What staff are told of goods that were bought earlier, or could be. */
export function morningProblem({ settings, catalogue }: Workspace, morning: Morning): Problem {
  const { orders, cost, households, before, after, isBought } = morning;
  const name = (supplier: number) => catalogue.suppliers[supplier]!.name || catalogue.suppliers[supplier]!.id;
  const once = (texts: readonly string[]) => [...new Set(texts)].join(', ');
  const ready = Math.min(...orders.map(({ wave }) => settings.waves[wave]!.ready));
  const place = { file: 'stagger.yaml', column: 'sourcing.early_premium' };
  return problem(isBought ? 'morning-bought' : 'morning-would-help', place, '', {
    items: String(new Set(orders.flatMap(({ items }) => items)).size),
    suppliers: once(orders.map(({ supplier }) => name(supplier))),
    waves: once(orders.map(({ wave }) => settings.waves[wave]!.id)),
    households: String(households),
    minute: formatTime(ready),
    cost: formatFixed(cost, settings.currency.scale),
    before: String(before),
    after: String(after),
  });
}
