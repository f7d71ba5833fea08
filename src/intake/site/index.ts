/** The site while it is read, and the sorted one that the other rooms see. */
export { BuildingIndex } from './building-index.ts';
export { Register } from './register.ts';
