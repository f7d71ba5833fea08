import type { Board } from '../board/board.ts';
import { planCourse, readDay } from './course.ts';
import type { Aim, Course, Day, Volume } from './course.ts';
import { layCompact, layNear } from './layout.ts';
import type { Laying, Load } from './layout.ts';

/** Which point each cohort goes to, and in what order each point takes the isolation units. */
export interface Assignment {
  /** By cohort; -1 where no point serves it. */
  readonly point: Int32Array;
  readonly courses: readonly Course[];
}

/**
 * Lays buildings over points in the given manner, then moves buildings, whole units and at last single doors out of points that overflow. Only volumes count here; what
 * the coarse model calls room, `pour` has to prove.
 */
export function assignPoints(board: Board, aim: Aim, manner: Laying): Assignment {
  return new Layout(board, aim).solve(manner);
}

class Layout {
  private readonly board: Board;
  private readonly days: readonly Day[];
  private readonly volumes: readonly Volume[];
  private readonly courses: Course[];
  private readonly loads: Load[];

  constructor(board: Board, aim: Aim) {
    this.board = board;
    this.days = aim.limit.map((_, p) => readDay(board, aim, p));
    const units = board.crowd.lots.reduce((most, { unit }) => Math.max(most, unit + 1), 0);
    this.volumes = aim.limit.map(() => new Int32Array(units * board.ready.length));
    this.courses = [];
    this.loads = board.crowd.lots
      .map((lot) => this.load(lot.unit, lot.points, lot.walk, lot.cohorts))
      .filter((load) => load.size > 0 && load.points.length > 0);
  }

  solve(manner: Laying): Assignment {
    const lay = manner === 'near' ? layNear : layCompact;
    for (const [load, point] of lay(this.loads, this.days)) this.put(load, point);
    for (let p = 0; p < this.days.length; p++) this.courses[p] = this.course(p);
    this.relieve(this.loads);
    this.moveUnits();
    this.relieve(this.loads);
    if (this.overflow() > 0) {
      const parts = this.loads.flatMap((load) => this.parts(load));
      this.relieve(parts);
      return this.read(parts);
    }
    return this.read(this.loads);
  }

  private load(
    unit: number,
    points: readonly number[],
    walk: readonly number[],
    cohorts: readonly number[],
  ): Load {
    const { crowd, ready, pickup } = this.board;
    const waves = ready.map(() => 0);
    let size = 0;
    for (const cohort of cohorts) {
      const { people } = crowd.cohorts[cohort]!;
      // Who stays in one batch waits for the last of the batch.
      const last = pickup.split ? 0 : Math.max(...people.map((person) => crowd.wave[person]!));
      for (const person of people) {
        if (!this.board.waits(person)) continue;
        waves[Math.max(last, crowd.wave[person]!)]! += 1;
        size += 1;
      }
    }
    return { unit, points, walk, waves, size, cohorts, at: -1 };
  }

  private parts(load: Load): Load[] {
    const { crowd } = this.board;
    const doors = new Map<number, number[]>();
    for (const cohort of load.cohorts) {
      const { door } = crowd.cohorts[cohort]!;
      doors.set(door, [...(doors.get(door) ?? []), cohort]);
    }
    return [...doors.values()].map((cohorts) => {
      const part = this.load(load.unit, load.points, load.walk, cohorts);
      part.at = load.at;
      return part;
    });
  }

  /** Moves loads out of overflowing points as long as the whole overflow shrinks. */
  private relieve(loads: readonly Load[]): void {
    let tries = 400 + 2 * loads.length;
    for (let improved = true; improved && tries > 0;) {
      improved = false;
      for (const load of loads) {
        if (tries <= 0 || load.points.length < 2 || this.courses[load.at]!.overflow === 0) continue;
        for (const p of load.points) {
          if (p === load.at || this.courses[load.at]!.overflow === 0) continue;
          tries -= 1;
          if (this.tryMove([load], p)) improved = true;
        }
      }
    }
  }

  /** A point that has to change between units loses time: tries to bring all of a unit from one point to another. */
  private moveUnits(): void {
    for (let from = 0; from < this.days.length; from++) {
      for (const unit of this.courses[from]!.order) {
        if (this.courses[from]!.overflow === 0) break;
        const group = this.loads.filter((load) => load.at === from && load.unit === unit);
        for (let to = 0; to < this.days.length; to++) {
          if (to === from || !group.every((load) => load.points.includes(to))) continue;
          if (group.length > 0 && this.tryMove(group, to)) break;
        }
      }
    }
  }

  private tryMove(loads: readonly Load[], to: number): boolean {
    const from = loads[0]!.at;
    const before = [this.courses[from]!, this.courses[to]!] as const;
    for (const load of loads) this.put(load, to);
    this.courses[from] = this.course(from);
    this.courses[to] = this.course(to);
    const gain =
      before[0].overflow + before[1].overflow - this.courses[from].overflow - this.courses[to].overflow;
    if (gain > 0) return true;
    for (const load of loads) this.put(load, from);
    [this.courses[from], this.courses[to]] = before;
    return false;
  }

  private put(load: Load, to: number): void {
    const waves = load.waves.length;
    for (const [wave, size] of load.waves.entries()) {
      if (load.at !== -1) this.volumes[load.at]![load.unit * waves + wave]! -= size;
      this.volumes[to]![load.unit * waves + wave]! += size;
    }
    load.at = to;
  }

  private course(p: number): Course {
    return planCourse(this.days[p]!, this.volumes[p]!, this.board.ready, this.board.pickup.changeoverMinutes);
  }

  private overflow(): number {
    return this.courses.reduce((sum, course) => sum + course.overflow, 0);
  }

  private read(loads: readonly Load[]): Assignment {
    const point = new Int32Array(this.board.crowd.cohorts.length).fill(-1);
    for (const load of loads) for (const cohort of load.cohorts) point[cohort] = load.at;
    return { point, courses: this.courses };
  }
}
