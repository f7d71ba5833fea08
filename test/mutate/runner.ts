import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import type { InstrumenterContext } from '@stryker-mutator/api/core';
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import type {
  DryRunResult,
  MutantRunOptions,
  MutantRunResult,
  SuccessTestResult,
  TestRunner,
} from '@stryker-mutator/api/test-runner';
import { bundleTests } from './bundle.ts';
import type { CollectedTest } from './harness.ts';

/** How long a test may take with a mutant: so much more, and so many times what it takes without. */
const LEAST_MS = 500;
const TIMES = 5;
const UNLIMITED_MS = 3_600_000;

/** What takes longer without a mutant is left out: a mutant that nobody notices costs what all of its tests cost. */
const SLOW_MS = 3000;

/** How much is tried for one mutant, by what its tests take without it: the most promising first. */
const MOST_MS = 5000;

/** Which test files are run, as JSON; set by run.ts. */
export const TESTS = 'STAGGER_MUTATE_TESTS';

/**
 * Runs a room's tests in this process, many times over: loaded once, the most promising first, to the first that fails. A run
 * costs what its tests cost, where vitest's own runner loads everything anew for every mutant.
 *
 * A mutant may spoil what tests share. So a test that failed is run once more without the mutant; where it still fails,
 * everything is loaded anew. A mutant that never ends is stopped in the middle of a test, after a multiple of the time that
 * the test takes; what waits for something, Stryker's own limit stops with the process.
 */
class InProcessRunner implements TestRunner {
  readonly #folder = process.cwd();
  readonly #context: InstrumenterContext = ((
    globalThis as unknown as { __stryker__: InstrumenterContext }
  ).__stryker__ ??= {});
  #bundle = '';
  #loads = 0;
  #tests: ReadonlyMap<string, CollectedTest> = new Map();
  #took: Readonly<Record<string, number>> = {};
  /** How many mutants a test was the first to notice. */
  readonly #noticed = new Map<string, number>();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    this.#bundle = await bundleTests(this.#folder, JSON.parse(process.env[TESTS] ?? '[]') as string[]);
    try {
      this.#took = JSON.parse(readFileSync(this.#times(), 'utf8')) as Record<string, number>;
    } catch {
      // The first of this run's processes: the dry run measures.
    }
  }

  async dryRun(): Promise<DryRunResult> {
    this.#context.mutantCoverage = { static: {}, perTest: {} };
    await this.#load();
    const results: SuccessTestResult[] = [];
    for (const { id } of this.#tests.values()) {
      this.#context.currentTestId = id;
      // Processor time: on a busy machine the clock says little of a test.
      const { failure, worked: took } = await this.#run(id);
      delete this.#context.currentTestId;
      if (failure !== undefined) return { status: DryRunStatus.Error, errorMessage: `${id}: ${failure}` };
      if (took > SLOW_MS) {
        delete this.#context.mutantCoverage.perTest[id];
        continue;
      }
      results.push({ id, name: id, timeSpentMs: took, status: TestStatus.Success });
    }
    this.#took = Object.fromEntries(results.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    writeFileSync(this.#times(), JSON.stringify(this.#took));
    const { mutantCoverage } = this.#context;
    return {
      status: DryRunStatus.Complete,
      tests: results,
      ...(mutantCoverage === undefined ? {} : { mutantCoverage }),
    };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, hitLimit, testFilter, mutantActivation } = options;
    if (mutantActivation === 'static') this.#context.activeMutant = activeMutant.id;
    if (this.#tests.size === 0 || mutantActivation === 'static') await this.#load();
    const ids = (testFilter ?? [...this.#tests.keys()]).toSorted(
      (a, b) => this.#promise(a) - this.#promise(b),
    );
    let nrOfTests = 0;
    let tried = 0;
    for (const id of ids) {
      if (tried > MOST_MS) break;
      tried += this.#cost(id);
      this.#context.hitCount = 0;
      if (hitLimit !== undefined) this.#context.hitLimit = hitLimit;
      this.#context.activeMutant = activeMutant.id;
      const limit = LEAST_MS + TIMES * this.#cost(id);
      let ran = await this.#run(id, limit);
      // On a busy machine a test that only waits for its turn is no endless one.
      while (ran.endless === true && ran.worked < limit / 2) {
        delete this.#context.activeMutant;
        await this.#load();
        this.#context.activeMutant = activeMutant.id;
        ran = await this.#run(id, 4 * limit);
      }
      const { failure } = ran;
      const endless =
        ran.endless === true || (hitLimit !== undefined && (this.#context.hitCount ?? 0) > hitLimit);
      delete this.#context.activeMutant;
      delete this.#context.hitCount;
      nrOfTests++;
      if (failure === undefined && !endless) continue;
      this.#noticed.set(id, (this.#noticed.get(id) ?? 0) + 1);
      const spoiled = endless || mutantActivation === 'static' || (await this.#run(id)).failure !== undefined;
      if (spoiled) await this.#load();
      if (endless) return { status: MutantRunStatus.Timeout, reason: 'without end' };
      return { status: MutantRunStatus.Killed, killedBy: [id], failureMessage: failure ?? '', nrOfTests };
    }
    if (mutantActivation === 'static') await this.#load();
    return { status: MutantRunStatus.Survived, nrOfTests };
  }

  #cost(id: string): number {
    return this.#took[id] ?? 0;
  }

  /** What is quick, or has noticed much, is tried first. */
  #promise(id: string): number {
    return this.#cost(id) / (1 + (this.#noticed.get(id) ?? 0));
  }

  #times(): string {
    return join(this.#folder, 'mutated-tests-times.json');
  }

  async #load(): Promise<void> {
    this.#loads++;
    const { collect } = (await import(`${pathToFileURL(this.#bundle).href}?${this.#loads}`)) as {
      readonly collect: () => Promise<readonly CollectedTest[]>;
    };
    this.#tests = new Map((await collect()).map((test) => [test.id, test]));
  }

  async #run(id: string, limit = UNLIMITED_MS): Promise<Ran> {
    const before = process.cpuUsage().user;
    const spent = () => ({
      worked: (process.cpuUsage().user - before) / 1000,
    });
    let running: unknown;
    globalThis.__staggerTest = () => (running = this.#tests.get(id)!.run());
    try {
      CALL.runInThisContext({ timeout: Math.ceil(limit) });
      await running;
      return spent();
    } catch (error) {
      const endless =
        error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
      return { failure: String(error), endless, ...spent() };
    }
  }
}

interface Ran {
  /** Milliseconds of processor time. */
  readonly worked: number;
  readonly failure?: string;
  readonly endless?: boolean;
}

declare global {
  var __staggerTest: () => unknown;
}

/** Only what a script calls can be stopped. */
const CALL = new Script('globalThis.__staggerTest()');

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
