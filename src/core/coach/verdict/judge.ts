// A session judged: its lines assessed whole and as they stood before each help, into the event `answer-judged`.
import type { Framework } from "../../catalog/schema/framework.ts";
import type { Prompt } from "../../catalog/schema/prompt.ts";
import type { Rubric } from "../../catalog/schema/rubric.ts";
import type { Subject } from "../../catalog/schema/terms.ts";
import type { Stage } from "../../catalog/schema/vocabulary.ts";
import { fits, isAbove } from "../../points/applicability.ts";
import { type PointSource, pointsOf } from "../../points/points.ts";
import type { EventBody, PitfallJudged, VerdictGiven } from "../../session/events.ts";
import { rulesOf } from "../../session/mode.ts";
import type { KeptLine, SessionState } from "../../session/state.ts";
import type { Knowledge } from "../cues/knowledge.ts";
import type { Passage } from "../language/passage.ts";
import { assess, COACH_VERSION } from "./assess.ts";
import type { Answer, Assessment, Finding } from "./assessment.ts";
import { type HelpGiven, helpsOf, strongestHelp } from "./helps-given.ts";
import { referenceSentences } from "./reference-sentences.ts";

/** What a session is judged by, besides the coach's knowledge of it. */
export interface JudgeDefinitions extends PointSource {
  readonly framework: Framework;
  readonly prompt: Prompt;
  readonly rubric: Pick<Rubric, "verdicts">;
}

/** A session's lines as an answer, and what the coach says of them. */
export function assessSession(
  state: SessionState,
  framework: Framework,
  knowledge: Knowledge,
): { readonly answer: Answer; readonly assessment: Assessment } {
  const all = state.lines.map((_, place) => place);
  return pageOf(state, all, framework, knowledge);
}

/** What goes into the event `answer-judged`. */
export type Judgement = Required<Omit<Extract<EventBody, { type: "answer-judged" }>, "type">>;

/** A concept or item that gets a verdict. What is a bonus gets one only when it was said. */
interface Judged {
  readonly subject: Subject;
  readonly id: string;
  readonly stage: Stage | null;
  readonly bonus: boolean;
}

/**
 * Judges a session's lines, by step where there are steps, else as one page. `said`: found with no help before it;
 * `likely`: seen with less certainty; `helped`: seen, but only from lines kept after a hint, the list, or a follow-up
 * of its stage, with the strongest of these; `missed`: neither, with the words of the reference answer. In a drill only the stages of its step are judged.
 * Also the stage of each kept line. Pure: judging again gives the same.
 */
export function judgeSession(state: SessionState, definitions: JudgeDefinitions, knowledge: Knowledge): Judgement {
  const pages = createPages(state, definitions.framework, knowledge);
  const whole = pages(state.lines.map((_, place) => place));
  const helps = helpsOf(state, definitions.prompt);
  const sentences = referenceSentences(definitions.prompt.reference, knowledge);
  const referenceOf = ({ subject, id }: Judged): { readonly reference?: string } => {
    const sentence = sentences.get(`${subject}:${id}`);
    return sentence === undefined ? {} : { reference: sentence };
  };
  const verdicts = judgedPoints(state, definitions).flatMap((point): VerdictGiven | [] => {
    const finding = findingOf(point, whole.assessment);
    if (!finding || finding.confidence === "none") return missed(point, finding, referenceOf(point));
    const before = helps.filter((help) => help.about(point) && !isHeardBefore(point, finding, help, pages));
    const help = strongestHelp(
      before.map((each) => each.help),
      definitions.rubric.verdicts.helped,
    );
    const { subject, id } = point;
    const step = finding.passage === null ? undefined : whole.answer.passages[finding.passage]?.step;
    return {
      subject,
      id,
      verdict: finding.confidence === "likely" ? "likely" : help ? "helped" : "said",
      ...(finding.depth === null ? {} : { depth: finding.depth }),
      ...(finding.confidence === "likely" ? { chance: Math.round(finding.chance * 100) / 100 } : {}),
      ...(help ? { help } : {}),
      ...(finding.evidence === null ? {} : { evidence: finding.evidence }),
      ...(step === undefined ? {} : { step }),
      ...(finding.confidence === "likely" ? referenceOf(point) : {}),
    };
  });
  return {
    coach: COACH_VERSION,
    verdicts,
    pitfalls: pitfallsOf(whole).filter(({ id }) => state.started?.drill === undefined || !ofTheWhole.has(id)),
    stages: stagesOfLines(state, whole),
    substance: whole.assessment.substance,
  };
}

/** Pitfalls of where something stands in a whole answer: a drill of one step has no such place. */
const ofTheWhole: ReadonlySet<string> = new Set(["model-first", "shuffled-order"]);

/** A bonus that was not said, and what the coach cannot recognise, gets no verdict at all. */
function missed(
  { subject, id, bonus }: Judged,
  finding: Finding | undefined,
  reference: { readonly reference?: string },
): VerdictGiven | [] {
  return bonus || !finding ? [] : { subject, id, verdict: "missed", ...reference };
}

/** The points of any framework, then the items of this one that have cues of their own. */
function judgedPoints(state: SessionState, definitions: JudgeDefinitions): readonly Judged[] {
  const { framework, prompt } = definitions;
  const level = state.started?.level ?? "senior";
  const drilled = framework.steps.filter((step) => step.id === state.started?.drill);
  const only = drilled[0]?.stages;
  const own = (drilled.length > 0 ? drilled : framework.steps).flatMap((step) =>
    step.items
      .filter((item) => item.cues && fits(item.family, prompt.family))
      .map((item): Judged => {
        const bonus = isAbove(item.level, level);
        return { subject: "framework-item", id: `${framework.id}/${item.id}`, stage: step.stages[0] ?? null, bonus };
      }),
  );
  return [...pointsOf(definitions, level, only), ...own];
}

function findingOf(point: Judged, assessment: Assessment): Finding | undefined {
  const among = point.subject === "concept" ? assessment.concepts : assessment.items;
  return among.find(({ id }) => id === point.id);
}

/** Whether it had been said as surely before the help. */
function isHeardBefore(point: Judged, finding: Finding, help: HelpGiven, pages: Pages): boolean {
  const before = findingOf(point, pages(help.before).assessment)?.confidence ?? "none";
  return before === finding.confidence || before === "found";
}

/** Some of a session's lines as an answer, assessed. */
interface Page {
  readonly answer: Answer;
  readonly assessment: Assessment;
  /** For each kept line, by its place: the passage it stands in and its first line there. */
  readonly where: ReadonlyMap<number, { readonly passage: number; readonly line: number }>;
}
type Pages = (places: readonly number[]) => Page;

/** Assesses any part of the session, each part once. */
function createPages(state: SessionState, framework: Framework, knowledge: Knowledge): Pages {
  const known = new Map<string, Page>();
  return (places) => {
    const key = places.join(",");
    const page = known.get(key) ?? pageOf(state, places, framework, knowledge);
    known.set(key, page);
    return page;
  };
}

function pageOf(state: SessionState, places: readonly number[], framework: Framework, knowledge: Knowledge): Page {
  const rules = state.started && rulesOf(state.started);
  const steps = rules?.steps ? state.visited : [null];
  const passages: Passage[] = [];
  const where = new Map<number, { passage: number; line: number }>();
  for (const step of steps) {
    const own = places.filter((place) => state.lines[place]?.step === step);
    if (own.length === 0) continue;
    let line = 0;
    for (const place of own) {
      where.set(place, { passage: passages.length, line });
      line += linesIn(state.lines[place]);
    }
    const text = own.map((place) => state.lines[place]?.text ?? "").join("\n");
    const stages = framework.steps.find(({ id }) => id === step)?.stages;
    passages.push({ text, ...(step === null ? {} : { step }), ...(stages ? { stages } : {}) });
  }
  const answer = { passages, ...(rules?.whole === false ? { excerpt: true } : {}) };
  return { answer, assessment: assess(answer, knowledge), where };
}

function pitfallsOf({ answer, assessment }: Page): readonly PitfallJudged[] {
  return assessment.pitfalls
    .filter(({ present }) => present)
    .map(({ id, evidence }) => {
      const said = evidence === null ? undefined : answer.passages.find(({ text }) => text.includes(evidence));
      return {
        id,
        ...(evidence === null ? {} : { evidence }),
        ...(said?.step === undefined ? {} : { step: said.step }),
      };
    });
}

/** The stage of each kept line: that of its first line with words. */
function stagesOfLines(state: SessionState, { assessment, where }: Page): readonly (Stage | null)[] {
  return state.lines.map((kept, place) => {
    const at = where.get(place);
    if (!at) return null;
    const lines = assessment.lines.filter(
      ({ passage, line }) => passage === at.passage && line >= at.line && line < at.line + linesIn(kept),
    );
    return lines.find(({ stage }) => stage !== null)?.stage ?? null;
  });
}

function linesIn(line: KeptLine | undefined): number {
  return (line?.text ?? "").split("\n").length;
}
