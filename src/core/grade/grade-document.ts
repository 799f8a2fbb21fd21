// A file graded: findings with their places in the file, items and pitfalls by name, and the scorecard.
import type { Framework } from "../catalog/schema/framework.ts";
import type { OwnPitfall } from "../catalog/schema/pitfall.ts";
import type { Prompt } from "../catalog/schema/prompt.ts";
import { stages } from "../catalog/schema/terms.ts";
import type { Level, Stage } from "../catalog/schema/vocabulary.ts";
import type { Knowledge } from "../coach/cues/knowledge.ts";
import { isForeign } from "../coach/language/foreign-language.ts";
import { type AnswerDocument, type DocumentPassage, verbatim } from "../coach/reading/answer-document.ts";
import { assess, COACH_VERSION } from "../coach/verdict/assess.ts";
import type { Assessment, Finding } from "../coach/verdict/assessment.ts";
import { fits } from "../points/applicability.ts";
import { pointsOf } from "../points/points.ts";
import { homeOf } from "../points/step-checklist.ts";
import type { ScoreDefinitions } from "../score/answer-evidence.ts";
import { scoreAnswer } from "../score/score.ts";
import { wordsIn } from "../score/score-session.ts";
import type { VerdictGiven } from "../session/events.ts";
import type { Graded, GradedFinding, GradedItem, GradedPitfall } from "./graded.ts";

/** What an answer is graded by. The framework names steps and adds items; it takes no part in the score. */
export interface GradeDefinitions extends ScoreDefinitions {
  readonly prompt: Prompt | null;
  readonly framework: Framework | null;
}

/** Where evidence stands: its verbatim words in the file, and the step or stage. */
export interface EvidencePlaces {
  readonly words: (finding: { readonly evidence: string | null; readonly passage: number | null }) => string | null;
  readonly step: (finding: Finding, stage: Stage) => string | null;
}

/** An hour of fast talk. What lies beyond is no answer to one question, and would cost seconds. */
const longestRead = 60_000;

/**
 * Grades an answer from a file. Deterministic; what has no words of the file behind it is not claimed. Below the rubric's
 * floor, or in another language, no pitfall of absence is held against it.
 */
export function gradeDocument(
  name: string,
  file: string,
  document: AnswerDocument,
  definitions: GradeDefinitions,
  knowledge: Knowledge,
  level: Level,
): Graded {
  const { rubric, prompt, framework } = definitions;
  const words = wordsIn(document.words.slice(0, longestRead));
  const foreign = isForeign(document.words);
  const excerpt = foreign || words < rubric.evidence.words;
  const assessment = assess({ passages: readPart(document.passages), excerpt }, knowledge);
  const places = placesIn(document, file, assessment, framework);
  const findings = gradedFindings(assessment, places, definitions);
  const pitfalls = gradedPitfalls(assessment, places, definitions);
  const scorecard = scoreAnswer(
    {
      coach: COACH_VERSION,
      marked: "coach",
      verdicts: verdictsOf(findings),
      pitfalls: pitfalls.filter(({ present }) => present).map(({ id }) => ({ id })),
      words,
      stages: stagesWithWords(findings, document, definitions, level),
      conduct: [],
      substance: assessment.substance,
      ...(foreign ? { unfit: "This does not read as English, the only language the coach knows." } : {}),
    },
    definitions,
    level,
  );
  return {
    source: { kind: "file", name, format: document.format },
    coach: COACH_VERSION,
    level,
    prompt: prompt?.id ?? null,
    framework: framework?.id ?? null,
    words,
    ...findings,
    pitfalls,
    time: document.spoken.length > 0 ? timeByStage(document, assessment) : null,
    scorecard,
    substance: assessment.substance,
    notes: [...document.notes, ...tooLong(document)],
  };
}

/** What was found of every concept, and of every item of prompt and framework. */
export function gradedFindings(
  assessment: Assessment,
  places: EvidencePlaces,
  definitions: GradeDefinitions,
): { readonly concepts: readonly GradedFinding[]; readonly items: readonly GradedItem[] | null } {
  const { prompt, framework } = definitions;
  const found = new Map(assessment.concepts.map((finding) => [finding.id, finding]));
  const concepts = definitions.concepts.concepts.map(({ id, name, stage, hint_question }) =>
    graded({ id, name, stage, question: hint_question }, found.get(id), places),
  );
  if (!prompt && !framework) return { concepts, items: null };
  const own = new Map(assessment.items.map((finding) => [finding.id, finding]));
  const asked = (prompt?.items ?? []).map((item): GradedItem => {
    const { id, text, stage, concept, hint } = item;
    const finding = concept ? found.get(concept) : own.get(id);
    return {
      ...graded({ id, name: text, stage, question: hint ?? text }, finding, places),
      from: "prompt",
      concept: concept ?? null,
    };
  });
  const served = (framework?.steps ?? []).flatMap((step) =>
    step.items
      .filter((item) => !prompt || fits(item.family, prompt.family))
      .map(({ id, text, concept }): GradedItem => {
        const finding = concept ? found.get(concept) : own.get(`${framework?.id}/${id}`);
        const stage = step.stages[0] as Stage;
        return {
          ...graded({ id, name: text, stage, question: text }, finding, places),
          from: "framework",
          concept: concept ?? null,
        };
      }),
  );
  return { concepts, items: [...asked, ...served] };
}

/** Every general pitfall, then those of prompt and framework that the coach can recognise. */
export function gradedPitfalls(
  assessment: Assessment,
  places: Pick<EvidencePlaces, "words">,
  definitions: GradeDefinitions,
): readonly GradedPitfall[] {
  const { prompt, framework } = definitions;
  const judged = new Map(assessment.pitfalls.map((finding) => [finding.id, finding]));
  const seen = (id: string) => {
    const present = judged.get(id)?.present ?? false;
    return {
      present,
      evidence: present ? places.words({ evidence: judged.get(id)?.evidence ?? null, passage: null }) : null,
    };
  };
  const general = definitions.pitfalls.map(
    ({ id, name, instead }): GradedPitfall => ({ id, name, from: "general", instead, ...seen(id) }),
  );
  const own = (from: "prompt" | "framework", list: readonly OwnPitfall[]) =>
    list
      .filter(({ cues }) => cues)
      .map(({ id, text, why }): GradedPitfall => ({ id, name: text, from, instead: why, ...seen(id) }));
  const steps = framework ? [...framework.pitfalls, ...framework.steps.flatMap((step) => step.pitfalls)] : [];
  return [...general, ...own("prompt", prompt?.pitfalls ?? []), ...own("framework", steps)];
}

/** Items of prompt and framework with cues of their own, as the coach takes them. */
export function itemsWithCues(prompt: Prompt | null, framework: Framework | null) {
  const asked = (prompt?.items ?? []).flatMap(({ id, cues, stage }) => (cues ? { id, cues, stage } : []));
  const served = (framework?.steps ?? []).flatMap((step) =>
    step.items
      .filter((item) => !prompt || fits(item.family, prompt.family))
      .flatMap(({ id, cues }) => (cues ? { id: `${framework?.id}/${id}`, cues, stage: step.stages[0] ?? null } : [])),
  );
  return [...asked, ...served];
}

function graded(
  about: Pick<GradedFinding, "id" | "name" | "stage" | "question">,
  finding: Finding | undefined,
  places: EvidencePlaces,
): GradedFinding {
  if (!finding || finding.confidence === "none")
    return { ...about, confidence: "none", covered: false, depth: null, evidence: null, step: null };
  const { confidence, covered, depth } = finding;
  return {
    ...about,
    confidence,
    covered,
    depth,
    evidence: places.words(finding),
    step: places.step(finding, about.stage),
  };
}

function placesIn(
  document: AnswerDocument,
  file: string,
  assessment: Assessment,
  framework: Framework | null,
): EvidencePlaces {
  const found = ({ evidence, passage }: { readonly evidence: string | null; readonly passage: number | null }) => {
    if (evidence === null) return null;
    const number = passage ?? document.passages.findIndex(({ text }) => text.includes(evidence));
    const there = document.passages[number];
    return there ? { evidence, number, there } : null;
  };
  return {
    words(finding) {
      const at = found(finding);
      return at ? verbatim(at.there, at.evidence, file) : null;
    },
    step(finding, own) {
      const at = found(finding);
      if (!at) return null;
      if (at.there.step !== undefined) return at.there.step;
      const stage = headedStage(at.there, own) ?? lineStage(at.there, at.number, at.evidence, assessment);
      return stage === null || !framework ? stage : (homeOf(stage, framework)?.id ?? null);
    },
  };
}

/** The stage a heading names; of several the one the thing is at home in. */
function headedStage({ stages: named }: DocumentPassage, own: Stage): Stage | null {
  return named?.includes(own) ? own : (named?.[0] ?? null);
}

function lineStage(passage: DocumentPassage, number: number, evidence: string, assessment: Assessment): Stage | null {
  const line = passage.text.slice(0, Math.max(0, passage.text.indexOf(evidence))).split("\n").length - 1;
  return assessment.lines.find((each) => each.passage === number && each.line === line)?.stage ?? null;
}

/** A concept has one verdict, an item of the prompt with cues of its own another; framework items have none. */
function verdictsOf({
  concepts,
  items,
}: {
  readonly concepts: readonly GradedFinding[];
  readonly items: readonly GradedItem[] | null;
}): readonly VerdictGiven[] {
  const verdict = (
    subject: "concept" | "item",
    { id, confidence, depth, evidence, step }: GradedFinding,
  ): VerdictGiven => ({
    subject,
    id,
    verdict: confidence === "found" ? "said" : confidence === "likely" ? "likely" : "missed",
    ...(depth === null ? {} : { depth }),
    ...(evidence === null ? {} : { evidence }),
    ...(step === null ? {} : { step }),
  });
  const own = (items ?? []).filter((item) => item.from === "prompt" && item.concept === null);
  return [...concepts.map((finding) => verdict("concept", finding)), ...own.map((item) => verdict("item", item))];
}

/** Stages something was heard of, and those a heading names over words. */
function stagesWithWords(
  { concepts, items }: { readonly concepts: readonly GradedFinding[]; readonly items: readonly GradedItem[] | null },
  document: AnswerDocument,
  definitions: GradeDefinitions,
  level: Level,
): readonly Stage[] {
  const known = new Set(pointsOf(definitions, level).map(({ id }) => id));
  const heard = [...concepts, ...(items ?? [])].filter(({ id, confidence }) => confidence !== "none" && known.has(id));
  const headed = document.passages.filter(({ text }) => wordsIn(text.slice(text.indexOf("\n") + 1)) >= 5);
  return [...new Set([...heard.map(({ stage }) => stage), ...headed.flatMap((passage) => passage.stages?.[0] ?? [])])];
}

function timeByStage(document: AnswerDocument, assessment: Assessment): NonNullable<Graded["time"]> {
  const stageOf = new Map(assessment.lines.map(({ passage, line, stage }) => [`${passage}:${line}`, stage]));
  const byStage = new Map<Stage, number>();
  for (const { passage, line, from, to } of document.spoken) {
    const stage = stageOf.get(`${passage}:${line}`);
    if (stage) byStage.set(stage, (byStage.get(stage) ?? 0) + to - from);
  }
  return stages.flatMap((stage) => (byStage.has(stage) ? { stage, ms: byStage.get(stage) ?? 0 } : []));
}

/** The passages up to `longestRead` characters in all. */
function readPart(passages: readonly DocumentPassage[]): readonly DocumentPassage[] {
  let left = longestRead;
  return passages.flatMap((passage) => {
    const text = passage.text.slice(0, left);
    left -= text.length;
    return text === "" ? [] : { ...passage, text };
  });
}

function tooLong(document: AnswerDocument): readonly string[] {
  const length = document.passages.reduce((all, { text }) => all + text.length, 0);
  const cut = document.cut || length > longestRead;
  return cut ? [`Only the first ${longestRead} characters of it were judged.`] : [];
}
