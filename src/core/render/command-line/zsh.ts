// The script that `mlsd completion zsh` prints.
import { type CommandShape, listsOf, takesFiles, wordsOf } from "./command-shape.ts";

/** A zsh completion with what each command and option is for. */
export function zshCompletion(commands: readonly CommandShape[]): string {
  const described = commands.map((command) => `    ${quote(`${command.name}:${command.says}`)}`).join("\n");
  const cases = commands.map((command) => {
    const options = command.options.map((option) => `        ${quote(`${option.flag}:${option.says}`)}`).join("\n");
    const ids = listsOf(command)
      .map((list) => `      compadd -- \${(f)"$(mlsd complete ${list} 2>/dev/null)"}\n`)
      .join("");
    const words = wordsOf(command).length > 0 ? `      compadd -- ${wordsOf(command).join(" ")}\n` : "";
    const files = takesFiles(command) ? "      _files\n" : "";
    return `    ${command.name})
      local -a options
      options=(
${options}
      )
      [[ $PREFIX == -* ]] && _describe option options
${ids}${words}${files}      ;;`;
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
    -f|--framework) compadd -- \${(f)"$(mlsd complete frameworks 2>/dev/null)"}; return ;;
    -p|--prompt) compadd -- \${(f)"$(mlsd complete prompts 2>/dev/null)"}; return ;;
    -m|--mode) compadd -- guided blind exam; return ;;
    --level) compadd -- mid senior staff; return ;;
  esac
  case \${words[2]} in
${cases.join("\n")}
  esac
}
if [ "$funcstack[1]" = "_mlsd" ]; then _mlsd "$@"; else compdef _mlsd mlsd; fi
`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
