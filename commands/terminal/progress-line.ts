/** What the drawing thread is started with. */
export interface Drawing {
  readonly color: boolean;
  /** One of `LINE`: both threads see it at once, whatever else they do. */
  readonly line: Int32Array<SharedArrayBuffer>;
}

/** Where the line stands: nothing is drawn yet, something may be, nothing will be any more. */
export const LINE = { none: 0, drawn: 1, gone: 2 };

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
