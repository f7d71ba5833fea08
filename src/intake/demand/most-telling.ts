import { failure, type Failure } from './reading.ts';

/** The failures of readings that came to nothing, the one that says most first. */
const TELLING = [
  'other-building',
  'building-unclear',
  'unknown-entrance',
  'bad-address',
  'unknown-building',
  'building-missing',
];

export function mostTelling(failures: readonly Failure[]): Failure {
  const rank = ({ code }: Failure): number => TELLING.indexOf(code);
  return failures.toSorted((a, b) => rank(a) - rank(b))[0] ?? failure('bad-address', 'address');
}
