import type { Workspace } from '../../model/index.ts';

/** What people call what plans know by its id; the id where there is no name, or no workspace to read it from. */
export interface Names {
  good(id: string): string;
  point(id: string): string;
  supplier(id: string): string;
}

export function namesIn(workspace: Pick<Workspace, 'catalogue' | 'settings'> | undefined): Names {
  const goods = new Map(workspace?.catalogue.goods.map(({ id, name }) => [id, name]));
  const points = new Map(workspace?.settings.points.map(({ id, name }) => [id, name]));
  const suppliers = new Map(workspace?.catalogue.suppliers.map(({ id, name }) => [id, name]));
  return {
    supplier: (id) => suppliers.get(id) || id,
    good: (id) => goods.get(id) || id,
    point: (id) => points.get(id) || id,
  };
}
