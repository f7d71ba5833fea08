/** What sheets name and the workspace does not know, as their readers meet it: of this a draft is made. */
export class Strangers {
  /** Text → true where it stands in a text of orders, so that no amount is part of it. */
  readonly items = new Map<string, boolean>();
  /** Headers of columns in which something is asked for. */
  readonly columns = new Set<string>();
  readonly buildings = new Set<string>();
  /** By good, what else its amounts are counted in, with how often. */
  readonly units = new Map<number, Map<string, number>>();

  item(text: string, inOrder: boolean): void {
    if (text.trim() !== '') this.items.set(text, inOrder);
  }

  unit(good: number, unit: string): void {
    const own = this.units.get(good) ?? new Map<string, number>();
    own.set(unit, (own.get(unit) ?? 0) + 1);
    this.units.set(good, own);
  }
}
