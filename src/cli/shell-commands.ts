import type { Command } from "commander";
import { MlsdError } from "../core/error.ts";
import { type Done, type Shell, talkOf, withExamples } from "./options.ts";

/** Commands for the shell around the program. */
export function shellCommands(program: Command, shell: Shell, done: Done): void {
  withExamples(
    program.command("completion").argument("<shell>", "bash, zsh or fish"),
    "source <(mlsd completion bash)                              # in ~/.bashrc",
    "mlsd completion zsh > ~/.zfunc/_mlsd                        # a folder of $fpath",
    "mlsd completion fish > ~/.config/fish/completions/mlsd.fish",
  )
    .description("a completion script for your shell; ids complete too")
    .action(async (name: string) => {
      const { shapesOf } = await import("./shapes.ts");
      const write = {
        bash: async () => (await import("../core/render/command-line/bash.ts")).bashCompletion,
        zsh: async () => (await import("../core/render/command-line/zsh.ts")).zshCompletion,
        fish: async () => (await import("../core/render/command-line/fish.ts")).fishCompletion,
      }[name];
      if (!write)
        throw new MlsdError("usage", `There is no completion for "${name}".`, "There are bash, zsh and fish.");
      const script = await write();
      done({ stdout: script(shapesOf(program)), exitCode: 0 });
    });

  program
    .command("complete", { hidden: true })
    .argument("<list>")
    .action(async (list: string) => {
      const { complete } = await import("../commands/complete.ts");
      done(complete(await shell.ports(talkOf({})), list));
    });
}
