/**
 * What others may read: it goes to suppliers, onto walls and into groups, or says nothing of a resident. Everything else is the
 * crew's or the office's; what is new is theirs until it stands here.
 */
const FOR_OTHERS =
  /^(?:manifest\.json|orders(?:-summary)?\.csv|orders\/.*|balance\.csv|schedule\.csv|gate\/.*|notices\/.*|rosters\/[^/]+\.wall\.[a-z]+|report\.html|goods\..*|order-sheet\..*)$/;

/** Files with the permissions of `paper.mode` where they hold residents. */
export function* withModes<File extends { readonly path: string }>(
  files: Iterable<File>,
  mode: number,
): Generator<File> {
  for (const file of files) yield FOR_OTHERS.test(file.path) ? file : { ...file, mode };
}
