// What the help lists under "Judge and study": what there is, an answer graded, sheets and notes to learn from.
import { difficulties, families, stages } from "../../core/catalog/schema/terms.ts";
import { listable, readers } from "../../core/choices/choices.ts";
import { wordList } from "../../core/render/wording/figure.ts";
import type { CliCommand } from "../declaring/cli-command.ts";
import { json, level, minutes, plain, wordOption } from "../declaring/options.ts";

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

export const gradeCommand: CliCommand = {
  name: "grade",
  says: "the coach on a written or recorded answer, or on a stored session anew",
  examples: [
    "mlsd grade answer.md",
    "mlsd grade mock.vtt --prompt fraud-detection --full",
    "mlsd grade answer.md --json | jq .score",
    "mlsd grade 20260105T0900",
  ],
  completes: ["files", "sessions"],
  declare: (command, { run }) =>
    command
      .argument("<target>", "a file (.md, .txt, .vtt, .srt), - for standard input, or a session")
      .option("-p, --prompt <id>", "judge the prompt's own points too")
      .option("-f, --framework <id>", "map headings to its steps")
      .addOption(level())
      .option("--full", "every point with its words, not one screen")
      .option(...json)
      .action((target, options) => run(() => import("../../commands/grade.ts"), "gradePaged", target, options)),
};

export const checklistCommand: CliCommand = {
  name: "checklist",
  says: "the sheet for the day: run through it, or print one page",
  examples: [
    "mlsd checklist",
    "mlsd checklist fraud-detection --mine",
    "mlsd checklist --framework six-step --minutes 35 --print > checklist.md",
  ],
  completes: ["prompts"],
  declare: (command, { run }) =>
    command
      .argument("[prompt]", "its items join the steps they belong to")
      .option("-f, --framework <id>", "instead of the one practised last")
      .option(...minutes)
      .addOption(level())
      .option("--mine", "what you missed most and last comes first", false)
      .option("--print", "one page of markdown, also on a terminal", false)
      .option("--full", "all of it as markdown, not one page", false)
      .option(...json)
      .option(...plain)
      .action((prompt, options) =>
        run(() => import("../../commands/checklist.ts"), "checklist", { ...options, prompt }),
      ),
};

export const notesCommand: CliCommand = {
  name: "notes",
  says: "markdown study notes; cards for Anki",
  examples: [
    "mlsd notes fraud-detection",
    "mlsd notes",
    "mlsd notes prompts concepts --out ~/vault/interviews",
    "mlsd notes concepts --anki > concepts.txt",
  ],
  completes: ["prompts", "frameworks", "concepts"],
  declare: (command, { run }) =>
    command
      .argument(
        "[ids...]",
        "a prompt, framework or concept; prompts, frameworks or concepts for all; none: your misses",
      )
      .option("--out <folder>", "one file each; for --anki a .txt file will do")
      .option("--anki", "cards as text that Anki imports", false)
      .option("--reveal", "the design of prompts you have not tried yet, too", false)
      .option("--full", "all of a framework instead of two pages", false)
      .option("--force", "renew notes that mlsd wrote", false)
      .action((names, options) => run(() => import("../../commands/notes.ts"), "notes", { ...options, names })),
};
