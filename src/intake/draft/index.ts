/** From tonight's spreadsheets to a workspace. */
export { draftWorkspace } from './draft-workspace.ts';
export type { Draft, DraftOptions } from './draft-workspace.ts';
