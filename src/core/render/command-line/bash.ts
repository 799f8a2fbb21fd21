// The script that `mlsd completion bash` prints.
import { type CommandShape, listsOf, optionValues, takesFiles, wordsOf } from "./command-shape.ts";

/** A bash completion: commands, options and ids. Ids come from `mlsd complete`, so that the user's own are among them. */
export function bashCompletion(commands: readonly CommandShape[]): string {
  const cases = commands.map((command) => {
    const words = [...command.options.map((option) => option.flag), ...candidates(command)].join(" ");
    const files = takesFiles(command) ? `\n      COMPREPLY+=($(compgen -f -- "$current"))` : "";
    return `    ${command.name})
      COMPREPLY=($(compgen -W "${words}" -- "$current"))${files}
      ;;`;
  });
  const values = optionValues(commands).map(
    (option) => `    ${option.letter ? `-${option.letter} | ` : ""}--${option.name})
      COMPREPLY=($(compgen -W "${candidates(option).join(" ")}" -- "$current"))
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
function candidates(completing: Pick<CommandShape, "completes">): readonly string[] {
  return [...wordsOf(completing), ...listsOf(completing).map((list) => `$(mlsd complete ${list} 2>/dev/null)`)];
}
