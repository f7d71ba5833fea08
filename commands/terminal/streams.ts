import { EXIT } from './exit.ts';

/**
 * Watches both streams, so that a reader who goes away (`| head -1`) stops nothing: what is to be written to the disk is written.
 *
 * @returns waits until all is printed; the status is our own failure where it could not be, since whoever asked has not got
 *   the answer
 */
export function guardStreams(): (status: number) => Promise<number> {
  const lost = new Map<NodeJS.WriteStream, NodeJS.ErrnoException>();
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (!lost.has(stream)) lost.set(stream, error);
    });
  return async (status) => {
    await Promise.all([process.stdout, process.stderr].map(printed));
    if (lost.size === 0) return status;
    const error = lost.get(process.stdout);
    if (error?.code === 'EPIPE')
      process.stderr.write('stagger: whoever was to read the result went away before its end\n');
    else if (error !== undefined)
      process.stderr.write(`stagger: cannot write the result: ${error.message}\n`);
    await printed(process.stderr);
    return status === EXIT.done || status === EXIT.short ? EXIT.failed : status;
  };
}

function printed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (stream.destroyed) resolve();
    else stream.write('', () => resolve());
  });
}
