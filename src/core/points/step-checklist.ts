// Checklists by step: the entries that lists, hints and nudges are taken from, and where a stage is at home.
import type { Concept } from "../catalog/schema/concept.ts";
import type { Framework, FrameworkItem, Step } from "../catalog/schema/framework.ts";
import type { Prompt, PromptItem } from "../catalog/schema/prompt.ts";
import type { Subject } from "../catalog/schema/terms.ts";
import type { Level, Stage } from "../catalog/schema/vocabulary.ts";
import { fits, isAbove, isAskedBy } from "./applicability.ts";

/** One thing to say in a step: a concept, an item of the prompt, or an item of the framework with cues of its own. */
export interface ChecklistEntry {
  readonly subject: Subject;
  readonly id: string;
  readonly text: string;
  readonly name: string;
  readonly stage: Stage;
  readonly level: Level;
  /** Above the chosen level: worth saying, never missed. */
  readonly bonus: boolean;
  readonly weight: number;
  readonly cues: readonly string[];
  /** What `/hint` says: a question, the name, a sentence a strong candidate would say. */
  readonly ladder: readonly [question: string, name: string, sample: string];
}

export interface StepChecklist {
  readonly step: string;
  readonly entries: readonly ChecklistEntry[];
}

/** What a checklist is made of. */
export interface ChecklistSource {
  readonly framework: Framework;
  readonly prompt: Prompt | null;
  readonly concepts: readonly Concept[];
}

/**
 * What there is to say, step by step: the step's items, then the prompt's items of the stages whose home the step is.
 * A concept stands once, in the first step that names it, at the concept's own level, so that attempts under different
 * frameworks can be compared. Items of another family than the prompt's are left out, and what the
 * prompt does not ask for.
 */
export function checklistOf(source: ChecklistSource, level: Level): readonly StepChecklist[] {
  const { framework, prompt, concepts } = source;
  const family = prompt?.family ?? "classical";
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const taken = new Set<string>();
  const once = (entry: ChecklistEntry | null): entry is ChecklistEntry => {
    if (!entry || taken.has(entryKey(entry))) return false;
    taken.add(entryKey(entry));
    return true;
  };
  const isAsked = (entry: ChecklistEntry): boolean => {
    const concept = entry.subject === "concept" ? byId.get(entry.id) : undefined;
    return prompt === null || concept === undefined || isAskedBy(prompt, concept);
  };
  return framework.steps.map((step) => {
    const own = step.items
      .filter((item) => fits(item.family, family))
      .map((item) => frameworkEntry(item, step, framework, byId, level));
    const asked = (prompt?.items ?? [])
      .filter((item) => homeOf(item.stage, framework)?.id === step.id)
      .map((item) => promptEntry(item, byId, level));
    return { step: step.id, entries: [...own, ...asked].filter(once).filter(isAsked) };
  });
}

/** Names an entry among all: concepts, items of prompts and of frameworks have ids of their own. */
export function entryKey({ subject, id }: Pick<ChecklistEntry, "subject" | "id">): string {
  return `${subject}:${id}`;
}

/** The step a stage is at home in: the first whose first stage it is, else the first that serves it, else the last step. */
export function homeOf(stage: Stage, framework: Framework): Step | undefined {
  return (
    framework.steps.find((step) => step.stages[0] === stage) ??
    framework.steps.find((step) => step.stages.includes(stage)) ??
    framework.steps.at(-1)
  );
}

function frameworkEntry(
  item: FrameworkItem,
  step: Step,
  framework: Framework,
  concepts: ReadonlyMap<string, Concept>,
  chosen: Level,
): ChecklistEntry | null {
  const concept = item.concept ? concepts.get(item.concept) : undefined;
  if (item.concept && concept) return { ...conceptEntry(concept, item.text, chosen), weight: item.weight };
  return {
    subject: "framework-item",
    id: `${framework.id}/${item.id}`,
    text: item.text,
    name: item.text,
    stage: step.stages[0] as Stage,
    level: item.level,
    bonus: isAbove(item.level, chosen),
    weight: item.weight,
    cues: item.cues ?? [],
    ladder: [`What is still missing to ${lowerFirst(step.goal)}`, item.text, item.text],
  };
}

function promptEntry(item: PromptItem, concepts: ReadonlyMap<string, Concept>, chosen: Level): ChecklistEntry | null {
  const concept = item.concept ? concepts.get(item.concept) : undefined;
  if (concept) return { ...conceptEntry(concept, item.text, chosen), stage: item.stage, weight: 2 };
  if (!item.cues) return null;
  return {
    subject: "item",
    id: item.id,
    text: item.text,
    name: item.text,
    stage: item.stage,
    level: item.level,
    bonus: isAbove(item.level, chosen),
    weight: 2,
    cues: item.cues,
    ladder: [item.hint ?? item.text, item.text, item.sample ?? item.text],
  };
}

function conceptEntry(concept: Concept, text: string, chosen: Level): ChecklistEntry {
  return {
    subject: "concept",
    id: concept.id,
    text,
    name: concept.name,
    stage: concept.stage,
    level: concept.level,
    bonus: isAbove(concept.level, chosen),
    weight: 1,
    cues: [],
    ladder: [concept.hint_question, concept.name, concept.sample],
  };
}

function lowerFirst(text: string): string {
  const ended = /[.?!]$/.test(text) ? text.slice(0, -1) : text;
  return `${ended.charAt(0).toLowerCase()}${ended.slice(1)}?`;
}
