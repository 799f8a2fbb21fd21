// `mlsd completion`, and the hidden `mlsd complete` that its scripts call.
import { shells } from "../../core/choices/choices.ts";
import { MlsdError } from "../../core/error.ts";
import type { CommandShape } from "../../core/render/command-line/command-shape.ts";
import { wordList } from "../../core/render/wording/word-list.ts";
import type { CliCommand } from "../declaring/cli-command.ts";

type Write = (commands: readonly CommandShape[]) => string;

const scripts: Readonly<Record<(typeof shells)[number], () => Promise<Write>>> = {
  bash: async () => (await import("../../core/render/command-line/bash.ts")).bashCompletion,
  zsh: async () => (await import("../../core/render/command-line/zsh.ts")).zshCompletion,
  fish: async () => (await import("../../core/render/command-line/fish.ts")).fishCompletion,
};

export const completionCommand: CliCommand = {
  name: "completion",
  group: "Your shell:",
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
      const write = await scripts[shell]();
      done({ stdout: write(await shapes()), exitCode: 0 });
    }),
};

export const completeCommand: CliCommand = {
  name: "complete",
  group: "Your shell:",
  says: "",
  examples: [],
  hidden: true,
  declare: (command, { run }) =>
    command.argument("<list>").action((list) => run(() => import("../../commands/complete.ts"), "complete", list)),
};
