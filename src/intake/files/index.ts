/** From the settings' paths to names of files. */
export { inputFiles } from './input-files.ts';
export type { InputFiles, InputSpec } from './input-files.ts';
