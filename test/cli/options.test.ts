// Every argument and every option of every command, as typed: which use case runs, and with what.
import { describe, expect, it } from "vitest";
import { type Around, talkOf } from "../../src/cli/declaring/cli-command.ts";
import { buildProgram, createProgram } from "../../src/cli.ts";
import type { CommandResult } from "../../src/ports.ts";

/** The name of the use case that a command line runs, and the arguments it is given behind the ports. */
async function called(...words: readonly string[]): Promise<readonly [string, ...unknown[]]> {
  const calls: [string, ...unknown[]][] = [];
  const run: Around["run"] = async (_, name, ...given) => void calls.push([name, ...given]);
  const done = (result: CommandResult) => void calls.push(["done", result]);
  await buildProgram("0", { run, done }, words[0]).parseAsync([...words], { from: "user" });
  expect(calls).toHaveLength(1);
  return calls[0]!;
}

type Row = readonly [of: string, words: string, useCase: string, ...given: unknown[]];

/** Named by the argument or option they are for; `given` is matched loosely where it is an object. */
const rows: readonly Row[] = [
  ["practice prompt", "practice fraud-detection", "practice", { prompt: "fraud-detection" }],
  ["practice --framework", "practice -f six-step", "practice", { framework: "six-step" }],
  ["practice --mode", "practice -m exam", "practice", { mode: "exam" }],
  ["practice --minutes", "practice --minutes 35", "practice", { minutes: "35" }],
  ["practice --level", "practice --level staff", "practice", { level: "staff" }],
  ["practice --step", "practice --step model", "practice", { step: "model" }],
  ["practice --aloud", "practice --aloud", "practice", { aloud: true, bell: false }],
  ["practice --seed", "practice --seed 7", "practice", { seed: "7" }],
  ["practice --bell", "practice --bell", "practice", { bell: true, aloud: false }],
  ["practice --out", "practice --out a.md", "practice", { out: "a.md" }],
  ["practice --force", "practice --force", "practice", { force: true, plain: false }],
  ["practice --plain", "practice --plain", "practice", { plain: true, force: false }],

  ["resume session", "resume 2026", "resume", { session: "2026" }],
  ["resume --bell", "resume --bell", "resume", { bell: true, force: false }],
  ["resume --out", "resume --out a.md", "resume", { out: "a.md" }],
  ["resume --force", "resume --force", "resume", { force: true, bell: false }],
  ["resume --plain", "resume --plain", "resume", { plain: true }],

  ["retry session", "retry 2026", "retry", { session: "2026" }],
  ["retry --step", "retry --step model", "retry", { step: "model" }],
  ["retry --minutes", "retry --minutes 10", "retry", { minutes: "10" }],
  ["retry --bell", "retry --bell", "retry", { bell: true, force: false }],
  ["retry --out", "retry --out a.md", "retry", { out: "a.md" }],
  ["retry --force", "retry --force", "retry", { force: true, bell: false }],
  ["retry --plain", "retry --plain", "retry", { plain: true }],

  ["compare first", "compare a b", "compare", "a", "b", { json: false }],
  ["compare second", "compare b a", "compare", "b", "a", { json: false }],
  ["compare --json", "compare a b --json", "compare", "a", "b", { json: true }],

  ["status --watch", "status --watch", "status", { watch: true, json: false }],
  ["status --json", "status --json", "status", { json: true, watch: false }],

  ["list what", "list", "list", { what: "prompts", json: false }],
  ["list what", "list concepts", "list", { what: "concepts" }],
  ["list what", "list session", "listSessions", { json: false }],
  ["list --family", "list --family genai", "list", { family: "genai" }],
  ["list --tag", "list --tag ads", "list", { tag: "ads" }],
  ["list --difficulty", "list --difficulty harder", "list", { difficulty: "harder" }],
  ["list --stage", "list concepts --stage data", "list", { stage: "data" }],
  ["list --prompt", "list sessions --prompt feed", "listSessions", { prompt: "feed" }],
  ["list --own", "list --own", "list", { own: true }],
  ["list --json", "list --json", "list", { json: true }],
  ["list --json", "list sessions --json", "listSessions", { json: true }],

  ["show id", "show rubric", "showById", { id: "rubric", json: false }],
  ["show --raw", "show rubric --raw", "showById", { raw: true }],
  ["show --reveal", "show feed --reveal", "showById", { reveal: true }],
  ["show --as", "show 2026 --as llm", "showById", { as: "llm" }],
  ["show --json", "show rubric --json", "showById", { json: true }],

  ["grade target", "grade a.md", "gradePaged", "a.md", { json: false }],
  ["grade --prompt", "grade a.md -p feed", "gradePaged", "a.md", { prompt: "feed" }],
  ["grade --framework", "grade a.md -f six-step", "gradePaged", "a.md", { framework: "six-step" }],
  ["grade --level", "grade a.md --level mid", "gradePaged", "a.md", { level: "mid" }],
  ["grade --full", "grade a.md --full", "gradePaged", "a.md", { full: true }],
  ["grade --json", "grade - --json", "gradePaged", "-", { json: true }],

  ["checklist prompt", "checklist feed", "checklist", { prompt: "feed" }],
  ["checklist --framework", "checklist -f six-step", "checklist", { framework: "six-step" }],
  ["checklist --minutes", "checklist --minutes 35", "checklist", { minutes: "35" }],
  ["checklist --level", "checklist --level mid", "checklist", { level: "mid" }],
  ["checklist --mine", "checklist --mine", "checklist", { mine: true, print: false, full: false, json: false }],
  ["checklist --print", "checklist --print", "checklist", { mine: false, print: true, full: false, json: false }],
  ["checklist --full", "checklist --full", "checklist", { mine: false, print: false, full: true, json: false }],
  ["checklist --json", "checklist --json", "checklist", { mine: false, print: false, full: false, json: true }],
  ["checklist --plain", "checklist --plain", "checklist", { plain: true }],

  ["notes ids", "notes a b", "notes", { names: ["a", "b"] }],
  ["notes ids", "notes", "notes", { names: [] }],
  ["notes --out", "notes --out dir", "notes", { out: "dir" }],
  ["notes --anki", "notes --anki", "notes", { anki: true, reveal: false, full: false, force: false }],
  ["notes --reveal", "notes --reveal", "notes", { anki: false, reveal: true, full: false, force: false }],
  ["notes --full", "notes --full", "notes", { anki: false, reveal: false, full: true, force: false }],
  ["notes --force", "notes --force", "notes", { anki: false, reveal: false, full: false, force: true }],

  ["check paths", "check a b", "checkBusily", { paths: ["a", "b"], json: false }],
  ["check --json", "check --json", "checkBusily", { paths: [], json: true }],

  ["new kind", "new framework mine", "newDefinition", { kind: "framework" }],
  ["new id", "new prompt mine", "newDefinition", { id: "mine" }],

  ["estimate words", "estimate qps --users 5", "estimate", { words: ["qps", "--users", "5"], json: false }],
  ["estimate --json", "estimate --json 1", "estimate", { words: ["1"], json: true }],
  ["estimate --json", "estimate 1 --json", "estimate", { words: ["1"], json: true }],

  ["decide tree", "decide lane", "walkTree", { tree: "lane", answers: undefined }],
  ["decide --print", "decide lane --print", "walkTree", { print: true, json: false }],
  ["decide --answers", "decide lane --answers 1,2", "walkTree", { answers: ["1", "2"] }],
  ["decide --json", "decide lane --json", "walkTree", { json: true, print: false }],
  ["decide --plain", "decide lane --plain", "walkTree", { plain: true }],

  ["interviewer prompt", "interviewer feed", "interviewer", { prompt: "feed" }],
  ["interviewer --framework", "interviewer -f six-step", "interviewer", { framework: "six-step" }],
  ["interviewer --minutes", "interviewer --minutes 35", "interviewer", { minutes: "35" }],
  ["interviewer --level", "interviewer --level mid", "interviewer", { level: "mid" }],
  ["interviewer --out", "interviewer --out a.md", "interviewer", { out: "a.md" }],
  ["interviewer --force", "interviewer --force", "interviewer", { force: true }],
  [
    "interviewer --run",
    "interviewer feed --run -f six-step",
    "runInterview",
    { prompt: "feed", framework: "six-step" },
  ],
  ["interviewer --bell", "interviewer --run --bell", "runInterview", { bell: true, force: false }],
  ["interviewer --plain", "interviewer --run --plain", "runInterview", { plain: true }],
  ["interviewer --import", "interviewer --import a.md", "importSheet", "a.md", { force: false, plain: false }],
  ["interviewer --import", "interviewer --import a.md --force", "importSheet", "a.md", { force: true }],
  ["interviewer --import", "interviewer --import a.md --out b.md", "importSheet", "a.md", { out: "b.md" }],

  ["outcome prompt", "outcome feed", "outcome", { prompt: "feed" }],
  ["outcome --result", "outcome --result offer", "outcome", { result: "offer" }],
  ["outcome --company", "outcome --company Acme", "outcome", { company: "Acme" }],
  ["outcome --note", "outcome --note kind", "outcome", { note: "kind" }],
  ["outcome --date", "outcome --date 2026-11-18", "outcome", { date: "2026-11-18" }],
  ["outcome --of", "outcome --of 2026", "outcome", { of: "2026" }],
  ["outcome --list", "outcome --list", "listOutcomes", { json: false }],
  ["outcome --json", "outcome --json", "listOutcomes", { json: true }],
  ["outcome --plain", "outcome --plain", "outcome", { plain: true }],

  ["completion shell", "completion bash", "done", { stdout: expect.stringContaining("complete -F _mlsd mlsd") }],
  ["completion shell", "completion zsh", "done", { stdout: expect.stringContaining("#compdef mlsd") }],
  ["completion shell", "completion fish", "done", { stdout: expect.stringContaining("complete -c mlsd -f") }],
  ["complete list", "complete prompts", "complete", "prompts"],
];

const cases = rows.map(([of, words, useCase, ...given]) => ({ of, words, useCase, given }));

describe("arguments and options", () => {
  const program = createProgram({ version: "0", ports: () => Promise.reject(new Error("not here")) }, () => undefined);
  const declared = program.commands.flatMap((command) =>
    [...command.registeredArguments.map((one) => one.name()), ...command.options.map(({ long }) => long)].map(
      (name) => `${command.name()} ${name}`,
    ),
  );

  it("have a row each", () => {
    expect([...new Set(rows.map(([of]) => of))].sort()).toEqual([...declared].sort());
  });

  it.each(cases)("$of: mlsd $words runs $useCase", async ({ words, useCase, given }) => {
    expect(await called(...words.split(" "))).toMatchObject([useCase, ...given]);
  });

  it("are refused where a sheet says them itself", async () => {
    for (const more of ["--framework x", "--minutes 35", "--level mid", "--run"])
      await expect(called("interviewer", "--import", "a.md", ...more.split(" "))).rejects.toThrow(
        `--import takes no ${more.split(" ")[0]}:`,
      );
    await expect(called("interviewer", "feed", "--import", "a.md")).rejects.toThrow("--import takes no prompt:");
  });
});

describe("how a command talks", () => {
  it.each([
    ["only prints", { json: false }, { plain: false, converses: false, toStderr: false }],
    ["only prints, into a folder", { out: "-" }, { plain: false, converses: false, toStderr: false }],
    ["converses", { plain: false, out: "a.md" }, { plain: false, converses: true, toStderr: false }],
    ["converses plainly", { plain: true }, { plain: true, converses: true, toStderr: false }],
    [
      "leaves standard output to its answer",
      { plain: false, out: "-" },
      { plain: false, converses: true, toStderr: true },
    ],
    ["has a word for options", "prompts", { plain: false, converses: false, toStderr: false }],
  ])("%s", (_, options, talk) => {
    expect(talkOf(options)).toEqual(talk);
  });

  it("is asked of the program around it with the command's own options", async () => {
    const asked: unknown[] = [];
    const ports = (talk: unknown) => {
      asked.push(talk);
      return Promise.reject(new Error("no ports"));
    };
    const program = createProgram({ version: "0", ports }, () => undefined, "retry");
    const words = ["retry", "--plain", "--out", "-"];
    await expect(program.parseAsync(words, { from: "user" })).rejects.toThrow("no ports");
    expect(asked).toEqual([{ plain: true, converses: true, toStderr: true }]);
  });
});
