// The script that `mlsd completion fish` prints.
import { type CommandShape, listsOf, takesFiles, wordsOf } from "./command-shape.ts";

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
    for (const list of listsOf(command))
      lines.push(`complete -c mlsd -n ${seen} -a '(mlsd complete ${list} 2>/dev/null)'`);
    if (wordsOf(command).length > 0) lines.push(`complete -c mlsd -n ${seen} -a ${quote(wordsOf(command).join(" "))}`);
    if (takesFiles(command)) lines.push(`complete -c mlsd -n ${seen} -F`);
  }
  for (const [flags, list] of [
    ["-s f -l framework", "frameworks"],
    ["-s p -l prompt", "prompts"],
  ]) {
    lines.push(`complete -c mlsd ${flags} -x -a '(mlsd complete ${list} 2>/dev/null)'`);
  }
  lines.push(
    "complete -c mlsd -s m -l mode -x -a 'guided blind exam'",
    "complete -c mlsd -l level -x -a 'mid senior staff'",
  );
  return `${lines.join("\n")}\n`;
}

function quote(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
