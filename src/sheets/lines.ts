const LF = 0x0a;
const CR = 0x0d;

/**
 * The same bytes, cut only after a line's end, which in UTF-8 and GB18030 is never part of a longer character; never
 * between CR and LF. A file of lone CRs is cut too.
 */
export function* wholeLines(chunks: Iterable<Buffer>): Generator<Buffer> {
  let rest: Buffer[] = [];
  for (const chunk of chunks) {
    // The last byte may be a CR whose LF is still to come.
    const end = chunk.lastIndexOf(LF) + 1 || chunk.subarray(0, -1).lastIndexOf(CR) + 1;
    if (end === 0) {
      rest.push(chunk);
      continue;
    }
    yield rest.length === 0 ? chunk.subarray(0, end) : Buffer.concat([...rest, chunk.subarray(0, end)]);
    rest = end === chunk.length ? [] : [chunk.subarray(end)];
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}
