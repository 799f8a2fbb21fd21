// What keeps being missed over a person's sessions, and when it counts as mended: what to practise next goes by it.
import type { Concept } from "../catalog/schema/concept.ts";
import type { Framework } from "../catalog/schema/framework.ts";
import type { Prompt } from "../catalog/schema/prompt.ts";
import type { Subject } from "../catalog/schema/terms.ts";
import type { Stage } from "../catalog/schema/vocabulary.ts";
import { fits } from "../points/applicability.ts";
import type { SessionState, Started } from "../session/state.ts";
import { localTime } from "../text/local-time.ts";

/** A session that was held, folded. */
export interface HeldSession {
  readonly started: Started;
  readonly state: SessionState;
}

/** Something this person was expected to say, was not heard to say, and has not said unaided since. */
export interface Miss {
  readonly subject: Subject;
  readonly id: string;
  /** The prompt of the attempt it was missed in last. */
  readonly prompt: string;
  /** In how many attempts it was missed, and in how many it was judged. */
  readonly times: number;
  readonly of: number;
  /** The day it was missed last, where that session was held: "2026-11-18". */
  readonly last: string;
}

interface Tally {
  readonly subject: Subject;
  readonly id: string;
  prompt: string;
  times: number;
  of: number;
  last: string;
  lastAt: string;
  mended: boolean;
}

/**
 * What was missed and is not mended, over sessions given oldest first: most often missed first, then latest, then in the
 * order it was judged. A later attempt mends it that has it said, likely or ticked; help does not mend. An item of a
 * prompt is that prompt's alone.
 */
export function missesOf(sessions: readonly HeldSession[]): readonly Miss[] {
  const tallies = new Map<string, Tally>();
  for (const { started, state } of sessions) {
    const at = state.endedAt ?? state.startedAt ?? "";
    for (const { subject, id, verdict } of state.judged?.verdicts ?? []) {
      const key = missKey({ subject, id, prompt: started.prompt });
      const tally = tallies.get(key) ?? blank(subject, id);
      tallies.set(key, tally);
      tally.of += 1;
      if (verdict === "missed") {
        tally.times += 1;
        tally.prompt = started.prompt;
        tally.last = at === "" ? "" : localTime(at, started.offset).slice(0, 10);
        tally.lastAt = at;
        tally.mended = false;
      } else if (verdict !== "helped") tally.mended = true;
    }
  }
  return [...tallies.values()]
    .filter(({ times, mended }) => times > 0 && !mended)
    .sort((a, b) => b.times - a.times || compare(b.lastAt, a.lastAt))
    .map(({ subject, id, prompt, times, of, last }) => ({ subject, id, prompt, times, of, last }));
}

/** What is the same thing in every attempt. */
function missKey({ subject, id, prompt }: Pick<Miss, "subject" | "id" | "prompt">): string {
  return subject === "item" ? `item:${prompt}/${id}` : `${subject}:${id}`;
}

function blank(subject: Subject, id: string): Tally {
  return { subject, id, prompt: "", times: 0, of: 0, last: "", lastAt: "", mended: false };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A miss in words: what it is called, and a sentence that would have been enough. */
export interface WordedMiss extends Miss {
  readonly name: string;
  readonly stage: Stage;
  readonly sample: string;
}

/** Where a miss finds its words. A prompt that is no longer there is null. */
export interface MissWords {
  readonly concepts: readonly Concept[];
  readonly framework: Framework | null;
  readonly prompt: (id: string) => Prompt | null;
}

/** The misses in words; what is no longer defined is left out. */
export function wordMisses(misses: readonly Miss[], words: MissWords): readonly WordedMiss[] {
  return misses.flatMap((miss) => wordMiss(miss, words) ?? []);
}

/**
 * Those of the misses that belong on a sheet: concepts (of the prompt's family, when there is a prompt), items of this
 * prompt, and items of this framework.
 */
export function missesFor(
  misses: readonly Miss[],
  framework: Framework,
  prompt: Prompt | null,
  concepts: readonly Concept[],
): readonly Miss[] {
  const families = new Map(concepts.map(({ id, family }) => [id, family]));
  return misses.filter((miss) => {
    if (miss.subject === "item") return miss.prompt === prompt?.id;
    if (miss.subject === "framework-item") return miss.id.startsWith(`${framework.id}/`);
    return prompt === null || fits(families.get(miss.id), prompt.family);
  });
}

function wordMiss(miss: Miss, { concepts, framework, prompt }: MissWords): WordedMiss | null {
  if (miss.subject === "concept") {
    const concept = concepts.find(({ id }) => id === miss.id);
    return concept ? { ...miss, name: concept.name, stage: concept.stage, sample: concept.sample } : null;
  }
  if (miss.subject === "item") {
    const item = prompt(miss.prompt)?.items.find(({ id }) => id === miss.id);
    return item ? { ...miss, name: item.text, stage: item.stage, sample: item.sample ?? item.text } : null;
  }
  const own = miss.id.slice(miss.id.indexOf("/") + 1);
  const step = framework?.steps.find(({ items }) => items.some(({ id }) => id === own));
  const item = miss.id.startsWith(`${framework?.id}/`) ? step?.items.find(({ id }) => id === own) : undefined;
  const stage = step?.stages[0];
  return item && stage ? { ...miss, name: item.text, stage, sample: item.text } : null;
}
