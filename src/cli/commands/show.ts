// `mlsd show`: a definition or a session, rendered.
import { readers } from "../../core/choices/choices.ts";
import type { CliCommand } from "../declaring/cli-command.ts";
import { json, wordOption } from "../declaring/options.ts";

export const showCommand: CliCommand = {
  name: "show",
  says: "a definition or a session, rendered",
  examples: [
    "mlsd show rubric",
    "mlsd show six-step",
    "mlsd show fraud-detection --raw > fraud.md",
    "mlsd show 20260105T0900",
    "mlsd show 20260105T0900 --as llm | pbcopy",
  ],
  completes: ["prompts", "frameworks", "concepts", "sessions", ["rubric"]],
  declare: (command, { run }) =>
    command
      .argument("<id>", "a prompt, framework, concept, pitfall, session, or rubric")
      .option("--raw", "the markdown")
      .option("--reveal", "a prompt with its reference answer")
      .addOption(
        wordOption("--as <reader>", readers, "llm: a session with rubric and reference, as text for a chat model"),
      )
      .option(...json)
      .action((id, options) => run(() => import("../../commands/show/show.ts"), "showById", { ...options, id })),
};
