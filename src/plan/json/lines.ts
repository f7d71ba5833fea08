/** Lines of a text in pieces of any size; the last without a line end counts too. */
export function* linesOf(chunks: Iterable<string>): Generator<string, undefined> {
  let rest = '';
  for (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  if (rest !== '') yield rest;
}
