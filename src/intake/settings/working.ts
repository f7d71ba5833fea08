import type { PickupSettings, Point, Problem, Settings, Wave } from '../../model/index.ts';
import { parseTime, problem } from '../../model/index.ts';
import { nearest } from '../text/index.ts';
import { currencyCodes, currencyOf } from './currency.ts';
import { Exact } from './exact.ts';
import { finishBy } from './finish-by.ts';
import type { ParsedSettings } from './parse.ts';
import { settingsRules } from './rules.ts';
import { readPoints, readWaves } from './working-site.ts';
import type { YamlText } from './yaml-text.ts';

export interface WorkingSettings {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
}

/** Written settings → working ones: minutes, minor units, thousandths, indices; then the rules between them. */
export function workingSettings(parsed: ParsedSettings, yaml: YamlText): WorkingSettings {
  const { written } = parsed;
  const problems: Problem[] = [...parsed.problems];
  const currency = currencyOf(written.currency);
  if (currency === undefined && yaml.place(['currency']).row > 0 && !parsed.damaged.has('currency')) {
    const facts = {
      expected: nearest(written.currency, currencyCodes(), 3).join(' | ') || 'CNY | USD | EUR',
    };
    problems.push(problem('bad-value', yaml.place(['currency']), written.currency, facts));
  }
  const exact = new Exact(yaml, problems);
  const moneyScale = currency?.scale ?? 100;
  const waves = readWaves(written.waves, yaml, problems);
  const points = readPoints(
    written.points,
    written.zones,
    yaml,
    exact,
    problems,
    parsed.damaged.has('zones'),
  );
  const { deliver_to: deliverTo, sourcing, door } = written;
  const settings: Settings = {
    community: written.community,
    language: written.language,
    timeZone: written.time_zone,
    currency: currency ?? { code: written.currency, scale: 100 },
    hotline: written.hotline,
    payment: written.payment,
    deliverTo,
    zones: written.zones,
    waves,
    points,
    pickup: pickupSettings(written.pickup, points, waves, exact),
    door: {
      teams: door.teams,
      householdsPerHour: door.households_per_hour,
      maxGrams: exact.scaled(door.max_kg, 1000, ['door', 'max_kg']),
    },
    bagGrams: exact.scaled(written.packing.bag_kg, 1000, ['packing', 'bag_kg']),
    paperMode: Number.parseInt(written.paper.mode, 8),
    priority: written.priority,
    shareBy: written.sharing.by,
    effortMilli: exact.scaled(written.solving.effort, 1000, ['solving', 'effort']),
    sourcing: {
      fillThresholdMilli: exact.scaled(sourcing.fill_threshold, 1000, ['sourcing', 'fill_threshold']),
      padToMinimum: exact.scaled(sourcing.pad_to_minimum, moneyScale, ['sourcing', 'pad_to_minimum']),
      substitutes: sourcing.substitutes,
      earlyPremium: exact.scaled(sourcing.early_premium, moneyScale, ['sourcing', 'early_premium']),
      budget:
        sourcing.budget === undefined
          ? null
          : exact.scaled(sourcing.budget, moneyScale, ['sourcing', 'budget']),
    },
  };
  for (const rule of settingsRules) problems.push(...rule(settings, yaml, parsed.damaged));
  return { settings, problems };
}

function pickupSettings(
  written: ParsedSettings['written']['pickup'],
  points: readonly Point[],
  waves: readonly Wave[],
  exact: Exact,
): PickupSettings {
  const finish = written.finish_by === undefined ? undefined : parseTime(written.finish_by);
  return {
    slotMinutes: written.slot_minutes,
    batchMax: written.batch_max,
    batchBy: written.batch_by,
    split: written.split,
    buildingsPerSlot: written.buildings_per_slot ?? null,
    utilisationMilli: exact.scaled(written.utilisation, 1000, ['pickup', 'utilisation']),
    levelFloorMilli: exact.scaled(written.level_floor, 1000, ['pickup', 'level_floor']),
    m2PerPersonMilli: exact.scaled(written.m2_per_person, 1000, ['pickup', 'm2_per_person']),
    changeoverMinutes: written.changeover_minutes,
    catchUpMinutes: written.catch_up_minutes,
    goal: written.goal,
    finishBy: finish ?? finishBy(points, waves),
    maxWalkMetres:
      written.max_walk_metres === undefined
        ? null
        : exact.scaled(written.max_walk_metres, 1, ['pickup', 'max_walk_metres']),
  };
}
