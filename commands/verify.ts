import { basename, dirname, join } from 'node:path';
import { readWorkspace } from '../src/intake/index.ts';
import type { IntakeOptions } from '../src/intake/index.ts';
import type { Plan, Source } from '../src/model/index.ts';
import { diskSource, isThere, readManifest, stopAtFirst, StoreError } from '../src/store/index.ts';
import { changedInputs } from '../src/plan/index.ts';
import { verifyPlan } from '../src/verify/index.ts';
import { issuedWords, wordViolation, words } from '../src/wording/index.ts';
import { readInputs, sameBytes, type KnownFile } from '../src/night/index.ts';
import { readHead } from './plan-head.ts';
import { inputsOf, unchanged } from './plan-inputs.ts';
import type { PlanCommandOptions } from './opened-plan.ts';
import { revisionAfter } from './planning/standing.ts';
import { printable } from './terminal/printable.ts';
import { EXIT, Stop, type Exit } from './terminal/exit.ts';
import type { Terminal } from './terminal/terminal.ts';
import { encodingsOf, findPlan, findWorkspaceOfPlan, languageOf, languageOfReader } from './workspace.ts';
import { SETTINGS_FILE } from './search-upwards.ts';

/** Violations printed before "… 37 more". */
const SHOWN = 50;

/** `stagger verify`: the plan against its rules and its inputs; a broken rule ends with 4. */
export function verify(terminal: Terminal, given: string, options: PlanCommandOptions): Exit {
  const early = languageOfReader(options.lang, terminal);
  const folder = findPlan(given, terminal, early);
  // A workspace is no damaged plan: it was typed in a plan's place.
  if (isThere(join(folder, SETTINGS_FILE))) throw new Stop(EXIT.usage, words(early).noPlan(given));
  const dir = findWorkspaceOfPlan(folder, options.workspace, terminal, early);
  const language = languageOf(options.lang, dir, terminal);
  const by = revisionAfter({ folder, dir, language }, hashOf(folder));
  // An old plan can be proven all the same: nothing is done by it.
  if (by !== undefined && options.superseded !== true && options.quiet !== true)
    terminal.err(issuedWords(language).superseded(basename(folder), by));
  const w = words(language);
  const head = readHead(folder);
  const date = head?.date ?? '1970-01-01';
  const failures: StoreError[] = [];
  const plan = diskSource(folder, failures);
  const encodings = encodingsOf(options.encoding, language);
  const { source } = unchanged(
    head === undefined ? [diskSource(dir, failures)] : inputsOf(folder, dir, head.files, failures),
    (inputs) => changedSince(head, readInputs(plan), inputs, { date, encodings }),
    (changed) => changed,
    language,
  );
  const out = [dirname(folder), join(dir, 'out')].find((path) => isThere(join(path, `${date}-issued.json`)));
  const violations = verifyPlan(plan, source, {
    encodings,
    out: diskSource(out ?? dirname(folder), failures),
  });
  stopAtFirst(failures);
  if (options.json) {
    terminal.out(
      `${JSON.stringify({
        schema_version: 1,
        ok: violations.length === 0,
        violations: violations.map((v) => ({ ...v, message: wordViolation(v, language) })),
      })}\n`,
    );
  } else if (violations.length === 0) {
    if (!options.quiet) terminal.out(`${terminal.paint.out.green(w.verified)}\n`);
  } else {
    for (const violation of violations.slice(0, SHOWN)) {
      terminal.out(
        `${terminal.paint.out.red(w.rule(violation.rule))}  ${printable(wordViolation(violation, language))}\n`,
      );
    }
    if (violations.length > SHOWN) terminal.out(`${w.more(violations.length - SHOWN)}\n`);
    terminal.out(`${w.violations(violations.length)}\n`);
  }
  return violations.length === 0 ? EXIT.done : EXIT.short;
}

/** The inputs that read to other rows than the plan was made of; read only where their bytes are not the same. */
function changedSince(
  head: Pick<Plan, 'files'> | undefined,
  known: readonly KnownFile[] | undefined,
  inputs: Source,
  options: IntakeOptions,
): readonly string[] {
  if (head === undefined || sameBytes(inputs, known)) return [];
  return changedInputs(head, readWorkspace(inputs, options).files);
}

/** Of the manifest; undefined where it is damaged: that is a broken rule, and said as one. */
function hashOf(folder: string): string | undefined {
  try {
    return readManifest(folder).sha256;
  } catch (error) {
    if (error instanceof StoreError) return undefined;
    throw error;
  }
}
