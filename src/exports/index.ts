/** A finished plan and the inputs' names → everything that is read, pasted and printed. See README.md. */
export {
  renderDay,
  renderLabels,
  renderNotices,
  renderOrders,
  renderPapers,
  renderPlan,
  renderRosters,
  renderTonight,
} from './render.ts';
export { renderGoodsList, renderRegister } from './lists/index.ts';
export { renderReadBack } from './read-back/index.ts';
export type { ExportContext, ExportFile } from './file.ts';
export { withModes } from './modes.ts';
