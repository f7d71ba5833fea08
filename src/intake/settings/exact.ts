import { parseScaled, problem, type Problem } from '../../model/index.ts';
import { show } from './issues.ts';
import type { KeyPath, YamlText } from './yaml-text.ts';

/**
 * Numbers of the settings as integers. YAML hands over doubles; the shortest decimal of a double is what was typed, up to
 * 15 digits, so that nothing is decided by a float.
 */
export class Exact {
  readonly #yaml: YamlText;
  readonly #problems: Problem[];

  constructor(yaml: YamlText, problems: Problem[]) {
    this.#yaml = yaml;
    this.#problems = problems;
  }

  /** `value × scale`; a value with more decimals than the scale holds is a problem, and rounded so that reading goes on. */
  scaled(value: number, scale: number, path: KeyPath): number {
    const exact = parseScaled(String(value), scale);
    if (typeof exact === 'number') return exact;
    const facts = { expected: '', decimals: String(String(scale).length - 1) };
    this.#problems.push(problem('bad-value', this.#yaml.place(path), show(value), facts));
    return Math.round(value * scale);
  }
}
