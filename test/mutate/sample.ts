import { createHash } from 'node:crypto';
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';
import type { Ignorer } from '@stryker-mutator/api/ignore';

/** What is needed of Babel's path to a piece of code. */
interface CodePath {
  readonly node: { readonly start: number; readonly end: number };
  isFunction(): boolean;
  findParent(wanted: (above: CodePath) => boolean): CodePath | null;
}

/** One function in how many is mutated, and the seed of the draw; set by run.ts. */
export const SAMPLE = 'STAGGER_MUTATE_SAMPLE';

/**
 * Leaves out all but a seeded sample of the functions. The draw is by a function's place in its file: the same code is the
 * same sample, and a function is mutated whole or not at all.
 */
const sample: Ignorer = {
  shouldIgnore(babelPath) {
    const path = babelPath as unknown as CodePath;
    if (!path.isFunction() || path.findParent((above) => above.isFunction()) !== null) return undefined;
    const [oneIn = 1, seed = 0] = (process.env[SAMPLE] ?? '').split(' ').map(Number);
    if (oneIn <= 1) return undefined;
    const { start, end } = path.node;
    const drawn = createHash('sha256').update(`${seed} ${start} ${end}`).digest().readUInt32BE() % oneIn;
    return drawn === 0 ? undefined : 'not in the sample';
  },
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'sample', sample)];
