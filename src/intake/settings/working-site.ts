import type { Minutes, Point, Problem, Span, Wave } from '../../model/index.ts';
import { parseSpan, parseTime, problem } from '../../model/index.ts';
import { nearest } from '../text/index.ts';
import type { Exact } from './exact.ts';
import type { WrittenSettings } from './schema.ts';
import type { KeyPath, YamlText } from './yaml-text.ts';

type Written<K extends 'waves' | 'points'> = WrittenSettings[K];

export function readWaves(written: Written<'waves'>, yaml: YamlText, problems: Problem[]): Wave[] {
  return written.map((wave, position) => {
    const path: KeyPath = ['waves', position, 'arrives'];
    const ready = parseTime(wave.ready) ?? 0;
    const arrives = wave.arrives === undefined ? ready : arrival(wave.arrives, path, yaml, problems);
    return { id: wave.id, arrives, ready };
  });
}

function arrival(text: string, path: KeyPath, yaml: YamlText, problems: Problem[]): Span | Minutes {
  const time = parseTime(text);
  if (time !== undefined) return time;
  return readSpan(text, path, yaml, problems) ?? parseTime(text.split('-')[0]!.trim()) ?? 0;
}

export function readPoints(
  written: Written<'points'>,
  zones: WrittenSettings['zones'],
  yaml: YamlText,
  exact: Exact,
  problems: Problem[],
  zonesDamaged: boolean,
): Point[] {
  const zoneIndex = new Map(zones.map((zone, index) => [zone.id, index]));
  return written.map((point, position) => {
    const at = (...rest: KeyPath): KeyPath => ['points', position, ...rest];
    const served: number[] = [];
    point.zones.forEach((id, index) => {
      const zone = zoneIndex.get(id);
      if (zone !== undefined) served.push(zone);
      else if (!zonesDamaged) {
        const suggestion = nearest(id, zoneIndex.keys(), 1)[0] ?? [...zoneIndex.keys()].join(' | ');
        problems.push(problem('unknown-zone', yaml.place(at('zones', index)), id, { suggestion }));
      }
    });
    const spans = (key: 'open' | 'closed'): Span[] =>
      point[key]
        .map((text, index) => readSpan(text, at(key, index), yaml, problems))
        .filter((span) => span !== undefined)
        .sort((a, b) => a.from - b.from);
    const open = spans('open');
    open.forEach((span, index) => {
      const previous = open[index - 1];
      if (previous !== undefined && span.from < previous.to) {
        problems.push(
          problem('bad-hours', yaml.place(at('open')), point.open.join(', '), { reason: 'overlap' }),
        );
      }
    });
    return {
      id: point.id,
      name: point.name ?? point.id,
      zones: [...new Set(served)].sort((a, b) => a - b),
      grids: point.grids,
      open,
      closed: spans('closed'),
      desks: point.desks,
      secondsPerHousehold: point.seconds_per_household,
      areaMilli: point.area_m2 === undefined ? null : exact.scaled(point.area_m2, 1000, at('area_m2')),
    };
  });
}

function readSpan(text: string, path: KeyPath, yaml: YamlText, problems: Problem[]): Span | undefined {
  const span = parseSpan(text);
  if (span === undefined) {
    problems.push(problem('bad-hours', yaml.place(path), text, { reason: 'end-before-start' }));
  }
  return span;
}
