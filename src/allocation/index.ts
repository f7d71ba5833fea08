/** Who gets what when there is not enough, and in which wave. See README.md. */
export { allocate } from './allocate.ts';
