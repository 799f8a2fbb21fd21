// `mlsd completion`: a completion script for your shell; ids complete too.
import { shells } from "../../core/choices/choices.ts";
import { MlsdError } from "../../core/error.ts";
import { wordList } from "../../core/render/wording/figure.ts";
import type { CliCommand } from "../declaring/cli-command.ts";

export const completionCommand: CliCommand = {
  name: "completion",
  says: "a completion script for your shell; ids complete too",
  examples: [
    "source <(mlsd completion bash)                              # in ~/.bashrc",
    "mlsd completion zsh > ~/.zfunc/_mlsd                        # a folder of $fpath",
    "mlsd completion fish > ~/.config/fish/completions/mlsd.fish",
  ],
  completes: [shells],
  wantsAll: true,
  declare: (command, { done, shapes }) =>
    command.argument("<shell>", wordList(shells)).action(async (name) => {
      const shell = shells.find((each) => each === name);
      if (!shell) {
        const hint = `There are ${wordList(shells, "and")}.`;
        throw new MlsdError("usage", `There is no completion for "${name}".`, hint);
      }
      const { completionScripts } = await import("../../core/render/command-line/completions.ts");
      done({ stdout: completionScripts[shell](shapes()), exitCode: 0 });
    }),
};

export const completeCommand: CliCommand = {
  name: "complete",
  says: "",
  examples: [],
  hidden: true,
  declare: (command, { run }) =>
    command.argument("<list>").action((list) => run(() => import("../../commands/complete.ts"), "complete", list)),
};
