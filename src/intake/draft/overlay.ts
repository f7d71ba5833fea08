import type { Source } from '../../model/index.ts';

/** A source in which some files are held in memory and others lie elsewhere under another name. */
export function overlay(
  base: Source,
  held: ReadonlyMap<string, string>,
  copies: ReadonlyMap<string, string>,
): Source {
  const names = [...held.keys(), ...copies.keys()];
  return {
    list(folder) {
      const below = names.filter((name) => folder === '' || name.startsWith(`${folder}/`));
      return below.length === 0 && folder !== '' ? undefined : below;
    },
    exists: (name) => names.some((file) => file === name || file.startsWith(`${name}/`)),
    *read(name) {
      const text = held.get(name);
      if (text === undefined) yield* base.read(copies.get(name) ?? name);
      else yield new TextEncoder().encode(text);
    },
  };
}
