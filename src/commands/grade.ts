// `mlsd grade`: a written or recorded answer, or a stored session anew, under the coach of today.
import type { Framework } from "../core/catalog/schema/framework.ts";
import type { Prompt } from "../core/catalog/schema/prompt.ts";
import { levels } from "../core/catalog/schema/terms.ts";
import type { Level } from "../core/catalog/schema/vocabulary.ts";
import { compileKnowledge } from "../core/coach/cues/knowledge.ts";
import { knowledgeSourceOf } from "../core/coach/cues/knowledge-source.ts";
import { decodeText } from "../core/coach/reading/answer-document.ts";
import { readDocument } from "../core/coach/reading/read-document.ts";
import { MlsdError } from "../core/error.ts";
import { gradeDocument, itemsWithCues } from "../core/grade/grade-document.ts";
import { gradeSession } from "../core/grade/grade-session.ts";
import type { Graded } from "../core/grade/graded.ts";
import { transcriptDocument } from "../core/import/transcript-document.ts";
import { gradeJson } from "../core/render/grade/grade-json.ts";
import { renderGrade } from "../core/render/grade/grade-screen.ts";
import { fold } from "../core/session/fold.ts";
import { sanitiseLine } from "../core/text/sanitise.ts";
import type { CommandResult, Ports } from "../ports.ts";
import { definitionsOfSession } from "./history/definitions-of-session.ts";
import { oneOf } from "./session/start/plan.ts";

export interface GradeOptions {
  readonly prompt?: string | undefined;
  readonly framework?: string | undefined;
  readonly level?: string | undefined;
  /** Every point, not one screen; also where the answer goes into a pipe. */
  readonly full?: boolean | undefined;
  readonly json?: boolean;
}

/**
 * Nothing is stored. A file wins over a session of the same name. Exit 0 also for "not enough evidence". Throws
 * `MlsdError`: "usage" when there is neither file nor session, "failed" when the file is not text.
 */
export function grade(ports: Ports, target: string, options: GradeOptions): CommandResult {
  const level = options.level === undefined ? null : oneOf<Level>("level", options.level, levels);
  const graded =
    target === "-" || ports.files.exists(target)
      ? file(ports, target, options, level)
      : session(ports, target, options, level);
  const { theme, toScreen } = ports.terminal;
  if (options.json) return { stdout: gradeJson(graded), exitCode: 0 };
  return { stdout: renderGrade(graded, theme, ports.terminal.columns(), options.full || !toScreen), exitCode: 0 };
}

/** The same for a person: every point is longer than a screen, so it goes through the pager. */
export async function gradePaged(ports: Ports, target: string, options: GradeOptions): Promise<CommandResult> {
  const result = grade(ports, target, options);
  if (!options.full || options.json) return result;
  await ports.terminal.page(result.stdout ?? "");
  return { exitCode: result.exitCode };
}

function file(ports: Ports, path: string, options: GradeOptions, level: Level | null): Graded {
  const { catalog, files, settings } = ports;
  const name = path === "-" ? "standard input" : sanitiseLine(path);
  const text = decodeText(name, files.read(path));
  const prompt = options.prompt === undefined ? null : catalog.prompt(options.prompt);
  const framework = options.framework === undefined ? null : catalog.framework(options.framework);
  const document = transcriptDocument(text, framework) ?? readDocument(name, text, framework);
  const definitions = {
    prompt,
    framework,
    concepts: catalog.concepts(),
    pitfalls: catalog.pitfalls(),
    rubric: catalog.rubric(),
  };
  const knowledge = knowledgeOf(ports, prompt, framework);
  return gradeDocument(
    name,
    text,
    document,
    definitions,
    knowledge,
    level ?? oneOf<Level>("level", settings.level, levels),
  );
}

/** Under the prompt and framework it was held with; concepts, pitfalls, rubric and coach are those of today. */
function session(ports: Ports, target: string, options: GradeOptions, level: Level | null): Graded {
  const { catalog } = ports;
  const read = readSession(ports, target);
  const state = fold(read.events);
  const { started } = state;
  if (!started) throw new MlsdError("failed", `The session ${read.session} has no beginning, so it cannot be judged.`);
  if (options.prompt !== undefined || options.framework !== undefined) {
    const message = "A session is graded under its own prompt and framework.";
    throw new MlsdError("usage", message, `mlsd grade ${read.session}`);
  }
  const held = definitionsOfSession(ports, started);
  const definitions = { ...held, concepts: catalog.concepts(), pitfalls: catalog.pitfalls(), rubric: catalog.rubric() };
  const knowledge = knowledgeOf(ports, held.prompt, held.framework);
  return gradeSession(read.session, state, { held, today: definitions }, knowledge, level ?? started.level);
}

function readSession(ports: Ports, target: string) {
  if (/[/\\]|\.\w{1,8}$/.test(target)) {
    const message = `There is no file ${sanitiseLine(target)}.`;
    throw new MlsdError("usage", message, "Give the path of an answer, or the name of a session (mlsd list sessions).");
  }
  return ports.journals.read(target);
}

function knowledgeOf({ catalog }: Ports, prompt: Prompt | null, framework: Framework | null) {
  const steps = framework ? [...framework.pitfalls, ...framework.steps.flatMap((step) => step.pitfalls)] : [];
  const data = catalog.coachData();
  return compileKnowledge(
    knowledgeSourceOf({
      concepts: catalog.concepts(),
      pitfalls: catalog.pitfalls(),
      items: itemsWithCues(prompt, framework),
      ownPitfalls: [...(prompt?.pitfalls ?? []), ...steps],
      prompt,
      model: data?.model ?? null,
      substance: data?.substance ?? null,
    }),
  );
}
