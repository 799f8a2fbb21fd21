// The script that `mlsd completion fish` prints.
import { type CommandShape, listsOf, optionValues, takesFiles, wordsOf } from "./command-shape.ts";

/** A fish completion with what each command and option is for. */
export function fishCompletion(commands: readonly CommandShape[]): string {
  const lines = [
    "# fish completion of mlsd: put it as mlsd.fish into ~/.config/fish/completions",
    "complete -c mlsd -f",
  ];
  for (const command of commands) {
    const seen = quote(`__fish_seen_subcommand_from ${command.name}`);
    lines.push(`complete -c mlsd -n __fish_use_subcommand -a ${command.name} -d ${quote(command.says)}`);
    for (const option of command.options) {
      lines.push(`complete -c mlsd -n ${seen} -l ${option.flag.replace(/^--/, "")} -d ${quote(option.says)}`);
    }
    for (const each of candidateWords(command)) lines.push(`complete -c mlsd -n ${seen} -a ${each}`);
    if (takesFiles(command)) lines.push(`complete -c mlsd -n ${seen} -F`);
  }
  for (const option of optionValues(commands)) {
    const flags = `${option.letter ? `-s ${option.letter} ` : ""}-l ${option.name}`;
    for (const each of candidateWords(option)) lines.push(`complete -c mlsd ${flags} -x -a ${each}`);
  }
  return `${lines.join("\n")}\n`;
}

/** What prints the ids of lists, and words. */
function candidateWords(completing: Pick<CommandShape, "completes">): readonly string[] {
  const ids = listsOf(completing).map((list) => `(mlsd complete ${list} 2>/dev/null)`);
  const words = wordsOf(completing);
  return (words.length > 0 ? [...ids, words.join(" ")] : ids).map(quote);
}

function quote(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
