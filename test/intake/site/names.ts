import type { Workspace } from '../../../src/model/index.ts';

/** `building entrance room` of each household, in the site's order. */
export function households({ site }: Workspace): string[] {
  return site.households.map(({ entrance, room }) => {
    const { building, id } = site.entrances[entrance]!;
    return `${site.buildings[building]!.id} ${id} ${room}`;
  });
}

export function entrances({ site }: Workspace): string[] {
  return site.entrances.map(({ building, id }) => `${site.buildings[building]!.id}-${id}`);
}
