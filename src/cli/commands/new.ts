// `mlsd new`: a commented template in your own folder.
import { templateKinds } from "../../core/choices/choices.ts";
import { wordList } from "../../core/render/wording/figure.ts";
import type { CliCommand } from "../declaring/cli-command.ts";

export const newCommand: CliCommand = {
  name: "new",
  says: "a commented template in your own folder",
  examples: ["mlsd new framework mine", "mlsd new prompt queue-times"],
  completes: [templateKinds],
  declare: (command, { run }) =>
    command
      .argument("<kind>", wordList(templateKinds))
      .argument("<id>", "its id: lower-case letters, digits and hyphens")
      .action((kind, id) => run(() => import("../../commands/new.ts"), "newDefinition", { kind, id })),
};
