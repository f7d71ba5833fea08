import { join } from 'node:path';
import { KINDS } from '../../src/explain/index.ts';
import { readWorkspace } from '../../src/intake/index.ts';
import { formatTime, parseDate, placeName, type Language, type Plan } from '../../src/model/index.ts';
import { readPlan } from '../../src/plan/index.ts';
import { diskSource, entriesOf, isThere, planText } from '../../src/store/index.ts';
import { explainKinds } from '../../src/wording/index.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { findPlan, findWorkspace, findWorkspaceOfPlan } from '../workspace.ts';

/* Names of a site for the shell's completion. Whoever presses the key wants names or silence: what cannot be read has none. */

/** Plan folders of the workspace, the newest first. */
export function plansOf(terminal: Terminal, before: readonly string[]): readonly string[] {
  return silently(() => foldersIn(join(workspaceOf(terminal, before), 'out')), [])
    .filter((name) => /-r\d+$/u.test(name))
    .reverse();
}

/** Dates with a folder of demand or a plan. */
export function nightsOf(terminal: Terminal, before: readonly string[]): readonly string[] {
  const dir = silently(() => workspaceOf(terminal, before), '');
  const named = ['demand', 'out'].flatMap((folder) => silently(() => foldersIn(join(dir, folder)), []));
  const dates = named.map((name) => name.slice(0, 10)).filter((text) => parseDate(text) !== undefined);
  return [...new Set(dates)].sort().reverse();
}

export function buildingsOf(terminal: Terminal, before: readonly string[]): readonly string[] {
  return [...new Set(planOf(terminal, before)?.households.map(({ building }) => building))];
}

export function pointsOf(terminal: Terminal, before: readonly string[]): readonly string[] {
  return [...new Set(planOf(terminal, before)?.batches.map(({ point }) => point))];
}

export function wavesOf(terminal: Terminal, before: readonly string[]): readonly string[] {
  return planOf(terminal, before)?.waves ?? [];
}

/** What `explain` can be asked of a plan: its kinds, then the names of the kind that is typed. */
export function thingsOf(
  terminal: Terminal,
  before: readonly string[],
  given: string,
  what: readonly string[],
  language: Language,
): readonly string[] {
  const [kind, name] = what;
  if (kind === undefined) return explainKinds(KINDS, language);
  const plan = readable(terminal, given, before);
  if (plan === undefined) return [];
  const meant = KINDS.find((each) => each === kind || explainKinds([each], 'zh-CN').includes(kind));
  if (meant === 'household') return plan.households.map(placeName);
  if (meant === 'building') return buildingsOf(terminal, before);
  if (meant === 'slot') return name === undefined ? pointsOf(terminal, before) : slotsAt(plan, name);
  const catalogue = silently(() => {
    const dir = findWorkspaceOfPlan(findPlan(given, terminal, 'en'), named(before), terminal, 'en');
    return readWorkspace(diskSource(dir), { date: plan.date }).workspace?.catalogue;
  }, undefined);
  const called = (meant === 'item' ? catalogue?.goods : catalogue?.suppliers) ?? [];
  return called.map(({ id, name: said }) => said || id);
}

function slotsAt({ batches }: Plan, point: string): string[] {
  const at = batches.filter((batch) => batch.point === point).map(({ slotStart }) => slotStart);
  return [...new Set(at)].sort((a, b) => a - b).map(formatTime);
}

/** The plan that is typed first, by its name or path. */
function planOf(terminal: Terminal, before: readonly string[]): Plan | undefined {
  const given = before.slice(1).find((text) => !text.startsWith('-'));
  return given === undefined ? undefined : readable(terminal, given, before);
}

function readable(terminal: Terminal, given: string, before: readonly string[]): Plan | undefined {
  return silently(() => {
    const dir = named(before);
    const at = dir === undefined ? terminal : { ...terminal, cwd: findWorkspace(dir, terminal, 'en') };
    const text = planText(findPlan(given, at, 'en'));
    return text === undefined ? undefined : readPlan(text);
  }, undefined);
}

function workspaceOf(terminal: Terminal, before: readonly string[]): string {
  return findWorkspace(named(before) ?? folderTyped(terminal, before), terminal, 'en');
}

/** The DIR that is typed, if it is one. */
function folderTyped(terminal: Terminal, before: readonly string[]): string | undefined {
  return before.slice(1).find((text) => isThere(join(terminal.cwd, text, 'stagger.yaml')));
}

function named(before: readonly string[]): string | undefined {
  const at = before.indexOf('--workspace');
  return at < 0 ? undefined : before[at + 1];
}

function foldersIn(folder: string): string[] {
  return entriesOf(folder)
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function silently<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
