import type { Plan, Settings, Workspace } from '../model/index.ts';

/**
 * How many households cannot keep what they were told, whatever is planned: their slot is closed, their goods come after it,
 * their door is sealed; and of those who remain as many as a slot holds too few for. No answer moves fewer.
 *
 * @param after the workspace as it is after what happened
 */
export function mustMove(plan: Plan, { settings, site }: Workspace): number {
  const sealed = new Set(
    site.entrances
      .filter(({ zone }) => settings.zones[zone]!.status === 'sealed')
      .map(({ building, id }) => `${site.buildings[building]!.id}\n${id}`),
  );
  const ready = new Map(settings.waves.map((wave) => [wave.id, wave.ready]));
  const lastWave = lastWaves(plan);
  const staying = new Map<string, number>();
  let moved = 0;
  for (const { household, batch } of plan.pickups) {
    const { building, entrance } = plan.households[household]!;
    const { point, slotStart, slotEnd } = plan.batches[batch]!;
    const at = settings.points.find(({ id }) => id === point);
    const shut = at?.closed.some(({ from, to }) => from < slotEnd && slotStart < to) ?? true;
    const late = (ready.get(plan.waves[lastWave[household]!] ?? '') ?? 0) > slotStart;
    if (shut || late || sealed.has(`${building}\n${entrance}`)) moved++;
    else {
      const key = `${point}\n${slotStart}`;
      staying.set(key, (staying.get(key) ?? 0) + 1);
    }
  }
  for (const [key, households] of staying)
    moved += Math.max(0, households - capacityOf(settings, key.split('\n')[0]!));
  return moved;
}

/** Households that a slot of a point holds by its desks; without any limit where the point is not known. */
function capacityOf({ points, pickup }: Settings, id: string): number {
  const point = points.find((other) => other.id === id);
  if (point === undefined) return Infinity;
  const seconds = point.desks * pickup.slotMinutes * 60 * pickup.utilisationMilli;
  return Math.floor(seconds / (1000 * point.secondsPerHousehold));
}

/** By household of the plan: the last wave that it waits for; -1 where it gets nothing. */
function lastWaves({ allocations, households }: Plan): Int16Array {
  const last = new Int16Array(households.length).fill(-1);
  for (let row = 0; row < allocations.length; row++) {
    const household = allocations.household[row]!;
    last[household] = Math.max(last[household]!, allocations.wave[row]!);
  }
  return last;
}
