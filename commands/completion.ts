import type { Command } from 'commander';
import { words } from '../src/wording/index.ts';
import { EXIT, Stop, type Exit } from './terminal/exit.ts';
import type { Terminal } from './terminal/terminal.ts';

/** A command and its flags, as the program's own table has them: a completion cannot know less than the program. */
interface Entry {
  readonly name: string;
  readonly what: string;
  readonly flags: readonly { readonly long: string; readonly what: string }[];
}

const SHELLS: Readonly<Record<string, (entries: readonly Entry[]) => string>> = { bash, zsh, fish };

/** `stagger completion bash|zsh|fish`: the script that a shell sources, on stdout. */
export function completion(terminal: Terminal, program: Command, shell: string): Exit {
  const write = new Map(Object.entries(SHELLS)).get(shell);
  if (write === undefined) throw new Stop(EXIT.usage, words('en').unknownShell(shell));
  terminal.out(write(entriesOf(program)));
  return EXIT.done;
}

function entriesOf(program: Command): Entry[] {
  return program.commands.map((command) => ({
    name: command.name(),
    what: command.description(),
    flags: command.options.flatMap(({ long, description }) =>
      long === undefined || long === null ? [] : [{ long, what: description }],
    ),
  }));
}

function bash(entries: readonly Entry[]): string {
  const cases = entries.map(
    ({ name, flags }) => `    ${name}) flags="${flags.map(({ long }) => long).join(' ')}" ;;`,
  );
  return `# stagger completion bash > ~/.local/share/bash-completion/completions/stagger
_stagger() {
  local word="\${COMP_WORDS[COMP_CWORD]}" flags=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${entries.map(({ name }) => name).join(' ')} --help --version" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  case "$word" in
    -*) COMPREPLY=($(compgen -W "$flags --help" -- "$word")) ;;
    *) COMPREPLY=($(compgen -f -- "$word")) ;;
  esac
}
complete -o filenames -F _stagger stagger
`;
}

function zsh(entries: readonly Entry[]): string {
  const names = entries.map(({ name, what }) => `    '${name}:${quoted(what)}'`);
  const cases = entries.map(
    ({ name, flags }) =>
      `    ${name}) _arguments ${flags.map(({ long, what }) => `'*${long}[${quoted(what).replaceAll(/[[\]:]/g, ' ')}]'`).join(' ')} '*:file:_files' ;;`,
  );
  return `#compdef stagger
# stagger completion zsh > a folder of $fpath, as _stagger
_stagger() {
  local -a commands=(
${names.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local name="$words[2]"
  shift words
  (( CURRENT-- ))
  case "$name" in
${cases.join('\n')}
  esac
}
_stagger "$@"
`;
}

function fish(entries: readonly Entry[]): string {
  const lines = entries.flatMap(({ name, what, flags }) => [
    `complete -c stagger -n __fish_use_subcommand -f -a ${name} -d '${quoted(what)}'`,
    ...flags.map(
      ({ long, what: said }) =>
        `complete -c stagger -n '__fish_seen_subcommand_from ${name}' -l ${long.slice(2)} -d '${quoted(said)}'`,
    ),
  ]);
  return `# stagger completion fish > ~/.config/fish/completions/stagger.fish\n${lines.join('\n')}\n`;
}

/** Apostrophes end a quoted word in all three shells. */
function quoted(text: string): string {
  return text.replaceAll("'", '’');
}
