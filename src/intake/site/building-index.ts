import { buildingKey } from '../text/index.ts';
import { BuildingNames } from './building-names.ts';

/** A building by what it may be called. */
export interface NamedBuilding {
  readonly id: string;
  readonly aliases: readonly string[];
}

/** The site's buildings by what a sheet may call them: id or alias as written, else its key where one building has it. */
export class BuildingIndex {
  readonly ids: readonly string[];
  /** For looking for buildings inside longer texts. */
  readonly names: BuildingNames;
  readonly #byText = new Map<string, number>();
  /** -1 where two buildings share the key. */
  readonly #byKey = new Map<string, number>();

  constructor(buildings: readonly NamedBuilding[]) {
    this.ids = buildings.map(({ id }) => id);
    this.names = new BuildingNames(buildings, (text) => this.find(text));
    // An alias never takes away what an id says.
    this.#add(buildings.map(({ id }) => [id]));
    this.#add(buildings.map(({ aliases }) => aliases));
  }

  find(text: string): number | undefined {
    const quick = this.#byText.get(text);
    if (quick !== undefined) return quick;
    const byKey = this.#byKey.get(buildingKey(text));
    if (byKey === undefined || byKey < 0) return undefined;
    this.#byText.set(text, byKey);
    return byKey;
  }

  #add(names: readonly (readonly string[])[]): void {
    const level = new Map<string, number>();
    names.forEach((texts, building) => {
      for (const text of texts) {
        if (!this.#byText.has(text)) this.#byText.set(text, building);
        const key = buildingKey(text);
        const other = level.get(key);
        level.set(key, other === undefined || other === building ? building : -1);
      }
    });
    for (const [key, building] of level) if (!this.#byKey.has(key)) this.#byKey.set(key, building);
  }
}
