/** Shorter texts are copies already. */
const WINDOW = 13;

/**
 * A cell's text by itself. A cell is a window on a quarter megabyte of its file and keeps that alive: what is kept longer
 * than its row is copied.
 */
export function detached(cell: string): string {
  return cell.length < WINDOW ? cell : Buffer.from(cell).toString();
}
