import { buildingKey } from '../text/index.ts';

/** The site's buildings by what a sheet may call them: their id as written, else its key where one building has it. */
export class BuildingIndex {
  readonly ids: readonly string[];
  readonly #byText = new Map<string, number>();
  /** -1 where two buildings share the key. */
  readonly #byKey = new Map<string, number>();

  constructor(ids: readonly string[]) {
    this.ids = ids;
    ids.forEach((id, building) => {
      this.#byText.set(id, building);
      const key = buildingKey(id);
      this.#byKey.set(key, this.#byKey.has(key) ? -1 : building);
    });
  }

  find(text: string): number | undefined {
    const quick = this.#byText.get(text);
    if (quick !== undefined) return quick;
    const byKey = this.#byKey.get(buildingKey(text));
    if (byKey === undefined || byKey < 0) return undefined;
    this.#byText.set(text, byKey);
    return byKey;
  }
}
