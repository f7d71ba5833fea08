import type { Workspace } from '../model/index.ts';

/**
 * Registered households that ask for nothing tonight, as indices of the site: some of them have no phone, and somebody has
 * to knock. Empty where there is no register.
 */
export function silentHouseholds({ site, demand }: Pick<Workspace, 'site' | 'demand'>): readonly number[] {
  const asked = new Uint8Array(site.households.length);
  for (let i = 0; i < demand.length; i++) asked[demand.household[i]!] = 1;
  return site.households.flatMap(({ registered }, index) =>
    registered && asked[index] === 0 ? [index] : [],
  );
}
