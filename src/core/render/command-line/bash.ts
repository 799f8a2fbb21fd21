// The script that `mlsd completion bash` prints.
import { type CommandShape, listsOf, takesFiles, wordsOf } from "./command-shape.ts";

/** A bash completion: commands, options and ids. Ids come from `mlsd complete`, so that the user's own are among them. */
export function bashCompletion(commands: readonly CommandShape[]): string {
  const cases = commands.map((command) => {
    const words = [...command.options.map((option) => option.flag), ...wordsOf(command)].join(" ");
    const lists = listsOf(command)
      .map((list) => ` $(mlsd complete ${list} 2>/dev/null)`)
      .join("");
    const files = takesFiles(command) ? `\n      COMPREPLY+=($(compgen -f -- "$current"))` : "";
    return `    ${command.name})
      COMPREPLY=($(compgen -W "${words}${lists}" -- "$current"))${files}
      ;;`;
  });
  return `# bash completion of mlsd: source it, or put it into a folder of bash-completion
_mlsd() {
  local current="\${COMP_WORDS[COMP_CWORD]}"
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map((command) => command.name).join(" ")} --help --version" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[COMP_CWORD - 1]}" in
    -f | --framework)
      COMPREPLY=($(compgen -W "$(mlsd complete frameworks 2>/dev/null)" -- "$current"))
      return
      ;;
    -p | --prompt)
      COMPREPLY=($(compgen -W "$(mlsd complete prompts 2>/dev/null)" -- "$current"))
      return
      ;;
    -m | --mode)
      COMPREPLY=($(compgen -W "guided blind exam" -- "$current"))
      return
      ;;
    --level)
      COMPREPLY=($(compgen -W "mid senior staff" -- "$current"))
      return
      ;;
  esac
  case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
  esac
}
complete -F _mlsd mlsd
`;
}
