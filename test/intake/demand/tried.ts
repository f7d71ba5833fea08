import { readWorkspace } from '../../../src/intake/index.ts';
import { formatScaled, placeName } from '../../../src/model/index.ts';
import type { Workspace } from '../../../src/model/index.ts';
import { memorySource } from '../../support/index.ts';

/** Buildings 1 and 2 with two entrances, 3 without any, 12 that is called Oak House; no register. */
const SITE: readonly (readonly [string, string])[] = [
  ['stagger.yaml', 'community: 标本\nintake: {duplicates: latest, cutoff: "20:00"}\nzones: [{id: B, status: controlled}]\nwaves: [{id: am, arrives: "08:00", ready: "09:00"}]\npoints: [{id: north, zones: [B], open: ["09:00-12:00"], desks: 1, seconds_per_household: 60}]\n'],
  ['buildings.csv', 'building,zone,entrances,aliases\n1,B,2,\n2,B,2,\n3,B,,\n12,B,1,Oak House\n'],
  ['items.csv', 'item,name,uom,unit_grams,step,aliases\n土豆,,斤,,0.5,potatoes\n鸡蛋,,盒,600,,eggs\n牛奶,,箱,,,milk\n大米,,袋,10000,,rice\n'],
]; // prettier-ignore

/** What a file in demand/ asks for, as `1-1-101 土豆 2`, and what is wrong with it. */
export interface Tried {
  readonly counted: readonly string[];
  /** Codes of rejects, in their order. */
  readonly rejected: readonly string[];
  /** Codes of errors. */
  readonly errors: readonly string[];
  readonly excluded: number;
}

function linesOf({ demand, site, catalogue }: Workspace): string[] {
  return Array.from({ length: demand.length }, (_, i) => {
    const { entrance, room } = site.households[demand.household[i]!]!;
    const { building, id } = site.entrances[entrance]!;
    const place = placeName({ building: site.buildings[building]!.id, entrance: id, room });
    const { id: good, baseUnits } = catalogue.goods[demand.good[i]!]!;
    return `${place} ${good} ${formatScaled(demand.asked[i]!, baseUnits)}`;
  });
}

export function tried(name: string, text: string): Tried {
  const { workspace, problems, files } = readWorkspace(
    memorySource(new Map([...SITE, [`demand/${name}`, text]])),
    { date: '2026-11-23' },
  );
  const counted = workspace === undefined ? [] : linesOf(workspace);
  const codes = (severity: string) =>
    problems.flatMap((one) => (one.severity === severity ? [one.code] : []));
  return {
    counted: counted.sort(),
    rejected: codes('reject'),
    errors: codes('error'),
    excluded: files.reduce((sum, file) => sum + file.excluded, 0),
  };
}
