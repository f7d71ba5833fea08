export { explain, KINDS, type Facts, type Kind } from './explain.ts';
export { formatFacts } from './sentences.ts';
