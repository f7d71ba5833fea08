import type { Plan, Workspace } from '../model/index.ts';

/** What a thing is called: by its id in the files, and by its name on paper. */
interface Called {
  readonly id: string;
  readonly name: string;
}

/** Names offered when none is meant clearly. */
const OFFERED = 8;

/**
 * The one that a text names: by id, by name, by its name without what is in brackets, else the only one whose name holds
 * the text. Case, spaces and the width of characters do not matter.
 *
 * @returns its index, -1 where none or several can be meant
 */
export function findCalled(called: readonly Called[], text: string): number {
  const wanted = fold(text);
  if (wanted === '') return -1;
  for (const key of [idKey, nameKey, bareKey]) {
    const found = called.flatMap((one, index) => (key(one) === wanted ? [index] : []));
    if (found.length > 0) return found.length === 1 ? found[0]! : -1;
  }
  const holding = called.flatMap((one, index) => (nameKey(one).includes(wanted) ? [index] : []));
  return holding.length === 1 ? holding[0]! : -1;
}

/** Names that may have been meant: those that hold the text, else all where they are few. */
export function namesLike(called: readonly Called[], text: string): string[] {
  const wanted = fold(text);
  const holding = called.filter((one) => wanted !== '' && nameKey(one).includes(wanted));
  const offered = holding.length > 0 ? holding : called.length <= OFFERED ? called : [];
  return offered.slice(0, OFFERED).map(({ id, name }) => (name === '' ? id : name));
}

/** The goods of a plan with their names of the workspace. */
export function goodsCalled(plan: Plan, { catalogue }: Workspace): Called[] {
  const names = new Map(catalogue.goods.map(({ id, name }) => [id, name]));
  return plan.goods.map(({ id }) => ({ id, name: names.get(id) ?? id }));
}

/** The buildings of a plan, as residents say them: `3号楼` is building `3`. */
export function buildingsCalled(plan: Plan): Called[] {
  return [...new Set(plan.households.map(({ building }) => building))].map((id) => ({ id, name: id }));
}

export function withoutBuildingWord(text: string): string {
  return text
    .trim()
    .replace(/^building\s+/iu, '')
    .replace(/(?:号楼|号|栋|楼)$/u, '');
}

function idKey({ id }: Called): string {
  return fold(id);
}

function nameKey({ name }: Called): string {
  return fold(name);
}

function bareKey({ name }: Called): string {
  return fold(name.replaceAll(/[(（[【][^)）\]】]*[)）\]】]/gu, ''));
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');
}
