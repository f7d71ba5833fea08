/** What stands for a formula without a stored result: its text behind a sign that no keyboard types. */
export const UNRESOLVED = '\u2061=';

/** True for a cell that holds a formula whose result the file does not: nobody can say what it is. */
export function isUnresolved(cell: string): boolean {
  return cell.startsWith(UNRESOLVED);
}
