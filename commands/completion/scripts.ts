/* What each shell sources. `:files` and `:folders` among the candidates ask for the shell's own completion of paths. */

const BASH = `# stagger completion bash > ~/.local/share/bash-completion/completions/stagger
_stagger() {
  local line word="\${COMP_WORDS[COMP_CWORD]}"
  COMPREPLY=()
  while IFS= read -r line; do
    line="\${line%%$'\\t'*}"
    case "$line" in
      :files) while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$word") ;;
      :folders) while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -d -- "$word") ;;
      *) COMPREPLY+=("$line"); [[ "$line" == *= ]] && compopt -o nospace 2>/dev/null ;;
    esac
  done < <(stagger completion bash -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o filenames -F _stagger stagger
`;

const ZSH = `#compdef stagger
# stagger completion zsh > a folder of $fpath, as _stagger
_stagger() {
  local line text what
  local -a plain said open
  while IFS= read -r line; do
    text="\${line%%$'\\t'*}"
    what="\${line#*$'\\t'}"
    case "$text" in
      :files) _files ;;
      :folders) _files -/ ;;
      *=) open+=("$text") ;;
      *) plain+=("$text"); said+=("$text\${what:+  $what}") ;;
    esac
  done < <(stagger completion zsh -- "\${(Q@)words[2,CURRENT]}" 2>/dev/null)
  (( $#plain )) && compadd -l -d said -- "\${plain[@]}"
  (( $#open )) && compadd -S '' -- "\${open[@]}"
}
if [ "$funcstack[1]" = _stagger ]; then _stagger "$@"; else compdef _stagger stagger; fi
`;

const FISH = `# stagger completion fish > ~/.config/fish/completions/stagger.fish
function __stagger_candidates
  set -l typed (commandline -opc) (commandline -ct)
  for line in (stagger completion fish -- $typed[2..-1] 2>/dev/null)
    switch $line
      case ':files*'
        __fish_complete_path (commandline -ct)
      case ':folders*'
        __fish_complete_directories (commandline -ct)
      case '*'
        printf '%s\\n' $line
    end
  end
end
complete -c stagger -f -a '(__stagger_candidates)'
`;

const POWERSHELL = `# stagger completion powershell >> $PROFILE
Register-ArgumentCompleter -Native -CommandName stagger -ScriptBlock {
  param($word, $ast, $position)
  $typed = @($ast.CommandElements | Select-Object -Skip 1 | ForEach-Object {
    if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text }
  })
  if ($word -eq '') { $typed += '' }
  [Console]::OutputEncoding = [Text.Encoding]::UTF8
  stagger completion powershell -- @typed 2>$null | ForEach-Object {
    $text, $what = $_ -split "\`t", 2
    if ($text -eq ':files' -or $text -eq ':folders') { return }
    $shown = if ($text -match '[\\s'';&|(){}]') { "'" + $text.Replace("'", "''") + "'" } else { $text }
    if (-not $what) { $what = $text }
    [System.Management.Automation.CompletionResult]::new($shown, $text, 'ParameterValue', $what)
  }
}
`;

export const SCRIPTS: Readonly<Record<string, string>> = {
  bash: BASH,
  zsh: ZSH,
  fish: FISH,
  powershell: POWERSHELL,
};
