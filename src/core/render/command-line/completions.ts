// The completion scripts for bash, zsh and fish.

import type { shells } from "../../choices/choices.ts";
import { type CommandShape, listsOf, optionValues, takesFiles, wordsOf } from "./command-shape.ts";

export const completionScripts: Readonly<
  Record<(typeof shells)[number], (commands: readonly CommandShape[]) => string>
> = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };

/** A bash completion: commands, options and ids. Ids come from `mlsd complete`, so that the user's own are among them. */
export function bashCompletion(commands: readonly CommandShape[]): string {
  const cases = commands.map((command) => {
    const words = [...command.options.map((option) => option.flag), ...bashCandidates(command)].join(" ");
    const files = takesFiles(command) ? `\n      COMPREPLY+=($(compgen -f -- "$current"))` : "";
    return `    ${command.name})
      COMPREPLY=($(compgen -W "${words}" -- "$current"))${files}
      ;;`;
  });
  const values = optionValues(commands).map(
    (option) => `    ${option.letter ? `-${option.letter} | ` : ""}--${option.name})
      COMPREPLY=($(compgen -W "${bashCandidates(option).join(" ")}" -- "$current"))
      return
      ;;`,
  );
  return `# bash completion of mlsd: source it, or put it into a folder of bash-completion
_mlsd() {
  local current="\${COMP_WORDS[COMP_CWORD]}"
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map((command) => command.name).join(" ")} --help --version" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[COMP_CWORD - 1]}" in
${values.join("\n")}
  esac
  case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
  esac
}
complete -F _mlsd mlsd
`;
}

/** Words, and what prints the ids of a list. */
function bashCandidates(completing: Pick<CommandShape, "completes">): readonly string[] {
  return [...wordsOf(completing), ...listsOf(completing).map((list) => `$(mlsd complete ${list} 2>/dev/null)`)];
}

/** A zsh completion with what each command and option is for. */
export function zshCompletion(commands: readonly CommandShape[]): string {
  const described = commands.map((command) => `    ${zshQuote(`${command.name}:${command.says}`)}`).join("\n");
  const cases = commands.map((command) => {
    const options = command.options.map((option) => `        ${zshQuote(`${option.flag}:${option.says}`)}`).join("\n");
    const added = zshAdditions(command)
      .map((addition) => `      ${addition}\n`)
      .join("");
    const files = takesFiles(command) ? "      _files\n" : "";
    return `    ${command.name})
      local -a options
      options=(
${options}
      )
      [[ $PREFIX == -* ]] && _describe option options
${added}${files}      ;;`;
  });
  const values = optionValues(commands).map((option) => {
    const flags = `${option.letter ? `-${option.letter}|` : ""}--${option.name}`;
    return `    ${flags}) ${zshAdditions(option).join("; ")}; return ;;`;
  });
  return `#compdef mlsd
# zsh completion of mlsd: put it as _mlsd into a folder of $fpath
_mlsd() {
  local -a commands
  commands=(
${described}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  case \${words[CURRENT-1]} in
${values.join("\n")}
  esac
  case \${words[2]} in
${cases.join("\n")}
  esac
}
if [ "$funcstack[1]" = "_mlsd" ]; then _mlsd "$@"; else compdef _mlsd mlsd; fi
`;
}

/** What adds ids of lists, and words. */
function zshAdditions(completing: Pick<CommandShape, "completes">): readonly string[] {
  const ids = listsOf(completing).map((list) => `compadd -- \${(f)"$(mlsd complete ${list} 2>/dev/null)"}`);
  const words = wordsOf(completing);
  return words.length > 0 ? [...ids, `compadd -- ${words.join(" ")}`] : ids;
}

function zshQuote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** A fish completion with what each command and option is for. */
export function fishCompletion(commands: readonly CommandShape[]): string {
  const lines = [
    "# fish completion of mlsd: put it as mlsd.fish into ~/.config/fish/completions",
    "complete -c mlsd -f",
  ];
  for (const command of commands) {
    const seen = fishQuote(`__fish_seen_subcommand_from ${command.name}`);
    lines.push(`complete -c mlsd -n __fish_use_subcommand -a ${command.name} -d ${fishQuote(command.says)}`);
    for (const option of command.options) {
      lines.push(`complete -c mlsd -n ${seen} -l ${option.flag.replace(/^--/, "")} -d ${fishQuote(option.says)}`);
    }
    for (const each of fishCandidates(command)) lines.push(`complete -c mlsd -n ${seen} -a ${each}`);
    if (takesFiles(command)) lines.push(`complete -c mlsd -n ${seen} -F`);
  }
  for (const option of optionValues(commands)) {
    const flags = `${option.letter ? `-s ${option.letter} ` : ""}-l ${option.name}`;
    for (const each of fishCandidates(option)) lines.push(`complete -c mlsd ${flags} -x -a ${each}`);
  }
  return `${lines.join("\n")}\n`;
}

/** What prints the ids of lists, and words. */
function fishCandidates(completing: Pick<CommandShape, "completes">): readonly string[] {
  const ids = listsOf(completing).map((list) => `(mlsd complete ${list} 2>/dev/null)`);
  const words = wordsOf(completing);
  return (words.length > 0 ? [...ids, words.join(" ")] : ids).map(fishQuote);
}

function fishQuote(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
