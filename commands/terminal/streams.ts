/**
 * A reader that goes away (`| head -1`) ends our output quietly; a stream that cannot be written (a full disk) is one
 * line and our own failure.
 */
export function guardStreams(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
      process.exitCode = 1;
      if (stream === process.stdout)
        process.stderr.write(`stagger: cannot write the result: ${error.message}\n`);
    });
  }
}
