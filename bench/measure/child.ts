import { spawnSync } from 'node:child_process';

/** One run of a whole process: its time from the start to the end, and the most memory that it held. */
export interface Run {
  readonly seconds: number;
  /** Of all its threads, user and system: says more than the clock where others use the machine too. */
  readonly cpuSeconds: number;
  readonly mebibytes: number;
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Makes the child say on its way out its peak (kilobytes, as the system counts them) and its processor time; with threads. */
const SAY_USE = `data:text/javascript,${encodeURIComponent(
  `import { writeSync } from "node:fs";
   process.on("exit", () => {
     const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
     writeSync(2, "\\nused " + maxRSS + " " + (userCPUTime + systemCPUTime) + "\\n");
   });`,
)}`;

/** Runs node with `args` and waits for its end. */
export function runNode(args: readonly string[], cwd?: string): Run {
  const started = performance.now();
  const child = spawnSync(process.execPath, ['--import', SAY_USE, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...(cwd === undefined ? {} : { cwd }),
  });
  const seconds = (performance.now() - started) / 1000;
  const used = /\nused (\d+) (\d+)\n$/.exec(child.stderr);
  return {
    seconds,
    cpuSeconds: Number(used?.[2] ?? 0) / 1e6,
    mebibytes: Math.round(Number(used?.[1] ?? 0) / 1024),
    status: child.status,
    stdout: child.stdout,
    stderr: child.stderr.replace(/\nused \d+ \d+\n$/, ''),
  };
}

/** Seconds of the fastest of several runs: what is left when nothing else disturbs. */
export function fastest(times: number, run: () => number): number {
  return Math.min(...Array.from({ length: times }, run));
}

/** Seconds that node takes for `args`, with nothing put in its way. */
export function secondsOf(args: readonly string[]): number {
  const started = performance.now();
  spawnSync(process.execPath, args, { stdio: 'ignore' });
  return (performance.now() - started) / 1000;
}
