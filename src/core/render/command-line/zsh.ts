// The script that `mlsd completion zsh` prints.
import { type CommandShape, listsOf, optionValues, takesFiles, wordsOf } from "./command-shape.ts";

/** A zsh completion with what each command and option is for. */
export function zshCompletion(commands: readonly CommandShape[]): string {
  const described = commands.map((command) => `    ${quote(`${command.name}:${command.says}`)}`).join("\n");
  const cases = commands.map((command) => {
    const options = command.options.map((option) => `        ${quote(`${option.flag}:${option.says}`)}`).join("\n");
    const added = additions(command)
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
    return `    ${flags}) ${additions(option).join("; ")}; return ;;`;
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
function additions(completing: Pick<CommandShape, "completes">): readonly string[] {
  const ids = listsOf(completing).map((list) => `compadd -- \${(f)"$(mlsd complete ${list} 2>/dev/null)"}`);
  const words = wordsOf(completing);
  return words.length > 0 ? [...ids, `compadd -- ${words.join(" ")}`] : ids;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
