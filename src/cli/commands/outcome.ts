// `mlsd outcome`: after the real interview: what came of it, and five short questions.
import { outcomeResults } from "../../core/catalog/schema/terms.ts";
import { wordList } from "../../core/render/wording/figure.ts";
import type { CliCommand } from "../declaring/cli-command.ts";
import { json, plain, wordOption } from "../declaring/options.ts";

export const outcomeCommand: CliCommand = {
  name: "outcome",
  says: "after the real interview: what came of it, and five short questions",
  examples: [
    "mlsd outcome",
    "mlsd outcome fraud-detection --result waiting --company Acme",
    "mlsd outcome --of 20261118T1700 --result offer",
    "mlsd outcome --list",
  ],
  completes: ["prompts"],
  declare: (command, { run }) =>
    command
      .argument("[prompt]", "the prompt it was nearest to")
      .addOption(wordOption("--result <result>", outcomeResults, `${wordList(outcomeResults)}; then nothing is asked`))
      .option("--company <name>", "who held it")
      .option("--note <text>", "a remark of your own")
      .option("--date <day>", "when it was held, as 2026-11-18; today without it")
      .option("--of <session>", "a recorded interview whose result has changed")
      .option("--list", "the recorded interviews beside your practice", false)
      .option(...json)
      .option(...plain)
      .action((prompt, { list, json, ...told }) =>
        list || json
          ? run(() => import("../../commands/list/list-outcomes.ts"), "listOutcomes", { json, plain: told.plain })
          : run(() => import("../../commands/outcome.ts"), "outcome", { ...told, prompt }),
      ),
};
