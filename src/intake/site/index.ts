/** The site while it is read, and the sorted one that the other rooms see. */
export { assembleSite } from './assemble-site.ts';
export type { AssembledSite } from './assemble-site.ts';
export { BuildingIndex } from './building-index.ts';
export type { NameInText } from './building-names.ts';
export { ownBuilding } from './own-building.ts';
export type { OwnBuilding } from './own-building.ts';
export { tellBuildings } from './told-buildings.ts';
export { entranceOf, readCarryover, type OwedGoods } from './carryover.ts';
export { zonesOfEntrances } from './eligible-points.ts';
export { checkGrids } from './grids.ts';
export { readPins } from './pins.ts';
export { readRegister } from './read-register.ts';
export type { SiteTables } from './read-register.ts';
export { readSealed, sealed } from './sealed.ts';
export { Register } from './register.ts';
