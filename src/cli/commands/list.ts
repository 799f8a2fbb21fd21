// `mlsd list`: what there is: prompts, frameworks, concepts, your sessions.
import { difficulties, families, stages } from "../../core/catalog/schema/terms.ts";
import { listable } from "../../core/choices/choices.ts";
import { wordList } from "../../core/render/wording/figure.ts";
import type { CliCommand } from "../declaring/cli-command.ts";
import { json, wordOption } from "../declaring/options.ts";

export const listCommand: CliCommand = {
  name: "list",
  says: "what there is: prompts, frameworks, concepts, your sessions",
  examples: [
    "mlsd list",
    "mlsd list prompts --family genai",
    "mlsd list concepts --stage evaluation",
    "mlsd list sessions --prompt fraud-detection --json",
  ],
  completes: [listable],
  declare: (command, { run }) =>
    command
      .argument("[what]", wordList(listable), "prompts")
      .addOption(wordOption("--family <family>", families))
      .option("--tag <tag>", "prompts with this tag")
      .addOption(wordOption("--difficulty <difficulty>", difficulties))
      .addOption(wordOption("--stage <stage>", stages, "concepts of this stage"))
      .option("--prompt <id>", "sessions of this prompt")
      .option("--own", "your own definitions only")
      .option(...json)
      .action((what, options) =>
        what === "sessions" || what === "session"
          ? run(() => import("../../commands/list/list-sessions.ts"), "listSessions", options)
          : run(() => import("../../commands/list/list.ts"), "list", { ...options, what }),
      ),
};
