/** Whether a name holds what some file systems keep in none, or nobody sees. */
export function isOddFileName(name: string): boolean {
  return /[\\:\p{Cc}]/u.test(name);
}

/** Equal for names that some file system takes for one. */
export function fileKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
