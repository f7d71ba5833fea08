/** What the drawing thread is started with. */
export interface Drawing {
  readonly color: boolean;
  /** 1 as soon as the line is cleared for the last time: the other thread waits for it before it prints. */
  readonly cleared: Int32Array<SharedArrayBuffer>;
}

/** What is being done, and how much of it is, from 0 to 1, where that is known. */
export interface Said {
  readonly text: string;
  readonly share?: number | undefined;
}

/** `Writing the plan 42 % · 0:07`; the clock from the first second on. */
export function lineOf({ text, share }: Said, milliseconds: number): string {
  const done = share === undefined ? '' : ` ${Math.floor(share * 100)} %`;
  const seconds = Math.floor(milliseconds / 1000);
  if (seconds < 1) return `${text}${done}`;
  return `${text}${done} · ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
