/** From the settings' paths to names of files. */
export { globMatcher } from './glob.ts';
export { inputFiles } from './input-files.ts';
export type { InputFiles, InputSpec } from './input-files.ts';
