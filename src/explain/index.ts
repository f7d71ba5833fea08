export { explain, KINDS, likely, type Facts, type Kind } from './explain.ts';
export { explanation } from './sentences.ts';
export { rejectedLines } from './rejected-lines.ts';
