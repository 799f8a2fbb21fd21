// The rooms of src/ from the bottom up, what each holds and which packages it may use: the one table of who may import whom.

/** A folder below src/ (or a file that is a room of its own) and what it may reach besides the rooms below it. */
export interface Room {
  readonly path: string;
  readonly holds: string;
  /** Packages and node modules it may import. `node:*` allows every node module. */
  readonly packages?: readonly string[];
}

/** Rooms in order: a file may import from its own room and from rooms that stand higher up in this list, as far as its zone allows. */
export const rooms: readonly Room[] = [
  { path: "core", holds: "the one error class" },
  {
    path: "core/text",
    holds: "sanitise, widths, durations, seeds",
    packages: ["fastest-levenshtein", "fast-string-width"],
  },
  { path: "core/catalog/schema", holds: "schemas, types and plain lists of the definitions", packages: ["zod"] },
  { path: "core/catalog/parsing", holds: "text to value or diagnostics", packages: ["zod", "yaml"] },
  { path: "core/catalog", holds: "entries, source files, what a session is held under" },
  { path: "core/estimate", holds: "sums with units", packages: ["fastest-levenshtein"] },
  { path: "core/trees", holds: "decision trees" },
  { path: "core/points", holds: "what counts for a prompt; checklists and budgets of steps" },
  { path: "core/session", holds: "events, commands, state: decide, evolve, fold; the rules of each mode; pace" },
  { path: "core/policy", holds: "what comes next on a line, a key or a tick of the clock, as data" },
  { path: "core/interview", holds: "an interview held by a person, and what came of a real one" },
  { path: "core/history", holds: "what was missed over attempts" },
  { path: "core/coach/language", holds: "tokens, clauses, scopes", packages: ["stemmer", "fastest-levenshtein"] },
  { path: "core/coach/substance", holds: "what sentences do: argue, put off, borrow; how concretely they are worded" },
  {
    path: "core/coach/cues",
    holds: "cues compiled and matched; the linear model; facts asked for",
  },
  { path: "core/coach/verdict", holds: "evidence weighed: findings, pitfalls, what goes into the journal" },
  { path: "core/coach/reading", holds: "files of answers and recordings", packages: ["@plussub/srt-vtt-parser"] },
  { path: "core/check", holds: "faults between definitions" },
  { path: "core/score", holds: "verdicts and minutes to a scorecard" },
  { path: "core/grade", holds: "a file or a session judged and scored" },
  { path: "core/choices", holds: "words that arguments take where no schema lists them" },
  { path: "core/render/markdown", holds: "blocks, tables, escapes" },
  { path: "core/render/terminal", holds: "theme, columns, markdown on a terminal", packages: ["marked"] },
  { path: "core/render/wording", holds: "names and figures as they are said everywhere" },
  { path: "core/render/definition", holds: "frameworks, prompts, concepts, the rubric as pages" },
  { path: "core/render/session", holds: "the running session's screen" },
  { path: "core/render/transcript", holds: "a session as markdown" },
  { path: "core/render/result", holds: "the screen after a session; comparisons" },
  { path: "core/render/grade", holds: "a grade as screen and JSON" },
  { path: "core/render/checklist", holds: "the day's checklist" },
  { path: "core/render/notes", holds: "study notes and cards" },
  { path: "core/render/interviewer", holds: "the interviewer's pack, score sheet and console" },
  { path: "core/render/outcome", holds: "a real interview as a page" },
  { path: "core/render/command-line", holds: "completions and the manual page" },
  { path: "core/render/templates", holds: "definitions to begin from" },
  { path: "core/import", holds: "filled-in score sheets and transcripts read back" },
  { path: "ports.ts", holds: "types only: what commands ask of the world" },
  { path: "commands/history", holds: "stored sessions, their results and misses" },
  { path: "commands/session", holds: "what the parts of a running session share" },
  { path: "commands/session/start", holds: "from arguments to a session that could begin" },
  { path: "commands/session/live", holds: "the answer, slash commands, the clock" },
  { path: "commands/session/interview", holds: "the console of a person who asks and marks" },
  { path: "commands/session/end", holds: "closing, transcript, result" },
  { path: "commands/list", holds: "mlsd list" },
  { path: "commands/show", holds: "mlsd show" },
  { path: "commands/notes", holds: "mlsd notes" },
  { path: "commands/checklist", holds: "mlsd checklist" },
  { path: "commands/interviewer", holds: "mlsd interviewer" },
  { path: "commands", holds: "one use case a file", packages: ["fastest-levenshtein"] },
  { path: "io/terminal", holds: "colour, guard, pager, spinner", packages: ["node:*", "chalk", "ora"] },
  { path: "io/terminal/lines", holds: "questions as plain lines", packages: ["node:*"] },
  { path: "io/terminal/live", holds: "the live screen", packages: ["node:*", "inquirer", "@inquirer/core"] },
  { path: "io", holds: "one outside thing a file", packages: ["node:*", "yaml"] },
  { path: "io/definitions", holds: "definitions shipped, own and kept", packages: ["node:*"] },
  { path: "real-ports.ts", holds: "composition root: the adapters", packages: ["node:*"] },
  {
    path: "cli/declaring",
    holds: "how a command is declared: options, help, the program round it",
    packages: ["commander", "@commander-js/extra-typings"],
  },
  {
    path: "cli/commands",
    holds: "a file for each heading of the help: arguments, options, examples",
    packages: ["commander", "@commander-js/extra-typings"],
  },
  {
    path: "cli",
    holds: "the list of commands, and its shape for completions and manual",
    packages: ["commander", "@commander-js/extra-typings"],
  },
  { path: "cli.ts", holds: "the command line as a whole", packages: ["commander", "@commander-js/extra-typings"] },
  { path: "main.ts", holds: "one error boundary, the exit code", packages: ["node:*"] },
  { path: "compile", holds: "the build: definitions, schemas and manual compiled", packages: ["node:*", "zod"] },
  { path: "training", holds: "the build: the coach trained and measured", packages: ["node:*", "yaml"] },
];

/** What a zone (the first folder of a path) may import from other zones, and why not more. */
export const zones: Readonly<Record<string, { readonly may: readonly string[]; readonly why: string }>> = {
  core: { may: [], why: "core is pure: it imports core alone" },
  "ports.ts": { may: ["core"], why: "ports.ts holds types of core alone" },
  commands: { may: ["core", "ports.ts"], why: "commands reach the world through ports alone" },
  io: { may: ["core", "ports.ts"], why: "an adapter knows no command" },
  cli: { may: ["core", "ports.ts", "commands"], why: "the command line knows arguments and commands, not the world" },
  "cli.ts": {
    may: ["core", "ports.ts", "commands", "cli"],
    why: "the command line knows arguments and commands, not the world",
  },
  "real-ports.ts": { may: ["core", "ports.ts", "io"], why: "the composition root knows the adapters, not their users" },
  "main.ts": {
    may: ["core", "ports.ts", "io", "cli.ts", "real-ports.ts"],
    why: "main.ts starts the command line on the adapters",
  },
  compile: {
    may: ["core", "ports.ts", "io", "cli", "cli.ts"],
    why: "the build runs the command line's shape, not a command",
  },
  training: { may: ["core"], why: "training needs the coach alone" },
};
