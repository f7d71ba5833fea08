export { explain, KINDS, likely, type Facts, type Kind } from './explain.ts';
export { formatFacts } from './sentences.ts';
