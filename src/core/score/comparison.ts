// Two attempts laid side by side: minutes and coverage by stage, points, and what keeps them from being alike.
import { stages } from "../catalog/schema/terms.ts";
import type { Stage } from "../catalog/schema/vocabulary.ts";
import type { SessionDefinitions } from "../catalog/session-definitions.ts";
import type { SessionState, Started } from "../session/state.ts";
import { scoreSession } from "./score-session.ts";
import type { Scorecard, ScorePart } from "./scorecard.ts";
import { minutesByStage, type StageTime } from "./stage-minutes.ts";

/** One attempt as it is laid beside another. */
export interface ComparedAttempt {
  readonly session: string;
  readonly started: Started;
  readonly startedAt: string;
  readonly state: SessionState;
  readonly scorecard: Scorecard;
  readonly time: StageTime | null;
}

/** One stage of two attempts. Milliseconds are null where nothing was timed, counts are of the attempt's own list. */
export interface StageCompared {
  readonly stage: Stage;
  readonly ms: readonly [number | null, number | null];
  readonly heard: readonly [number, number];
  readonly of: readonly [number, number];
}

export interface Comparison {
  readonly attempts: readonly [ComparedAttempt, ComparedAttempt];
  readonly stages: readonly StageCompared[];
  /** Points of the second over the first; null unless both were scored. */
  readonly delta: number | null;
  /** What only the second, and only the first, said. By name, on both lists. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  /** Why the two are not quite alike, in sentences. */
  readonly cautions: readonly string[];
}

/** A judged session as an attempt, or null when it was not judged. */
export function attemptOf(
  session: string,
  state: SessionState,
  definitions: SessionDefinitions,
): ComparedAttempt | null {
  const { started, startedAt } = state;
  const scorecard = scoreSession(state, definitions);
  if (!started || !startedAt || !scorecard) return null;
  return { session, started, startedAt, state, scorecard, time: minutesByStage(state) };
}

/** Two attempts, stage by stage. */
export function compareAttempts(first: ComparedAttempt, second: ComparedAttempt): Comparison {
  const both = [first, second] as const;
  const lists = both.map((attempt) => attempt.scorecard.dimensions.flatMap(({ parts }) => parts));
  const [before = [], after = []] = lists;
  const count = (list: readonly ScorePart[], stage: Stage) => list.filter((part) => part.stage === stage);
  const said = (list: readonly ScorePart[], stage: Stage) => count(list, stage).filter(isHeard).length;
  const ms = (attempt: ComparedAttempt, stage: Stage) =>
    attempt.time && (attempt.time.find((each) => each.stage === stage)?.ms ?? 0);
  return {
    attempts: both,
    stages: stages.map((stage) => ({
      stage,
      ms: [ms(first, stage), ms(second, stage)],
      heard: [said(before, stage), said(after, stage)],
      of: [count(before, stage).length, count(after, stage).length],
    })),
    delta: deltaOf(first, second),
    gained: onlyIn(after, before),
    lost: onlyIn(before, after),
    cautions: cautionsOf(first, second),
  };
}

function deltaOf({ scorecard: a }: ComparedAttempt, { scorecard: b }: ComparedAttempt): number | null {
  return a.outcome.kind === "scored" && b.outcome.kind === "scored" ? b.outcome.score - a.outcome.score : null;
}

function isHeard(part: ScorePart): boolean {
  return part.verdict !== "missed" && part.verdict !== "likely";
}

/** Names of what was heard in one list and missed in the other; what stands on one list alone cannot be compared. */
function onlyIn(list: readonly ScorePart[], other: readonly ScorePart[]): readonly string[] {
  const missed = new Set(
    other.filter(({ verdict }) => verdict === "missed").map(({ subject, id }) => `${subject}:${id}`),
  );
  return list.filter((part) => isHeard(part) && missed.has(`${part.subject}:${part.id}`)).map(({ name }) => name);
}

function cautionsOf(a: ComparedAttempt, b: ComparedAttempt): readonly string[] {
  const differ = (name: string, of: (attempt: ComparedAttempt) => string) =>
    of(a) === of(b) ? [] : [`Different ${name}: ${of(a)} and ${of(b)}.`];
  return [
    ...differ("prompts", ({ started }) => started.prompt),
    ...differ("levels", ({ started }) => started.level),
    ...differ("modes", ({ started }) => (started.aloud ? `${started.mode} aloud` : started.mode)),
    ...differ("coaches", ({ scorecard }) => scorecard.coach ?? "none"),
    ...differ("parts", ({ started }) => started.drill ?? "the whole"),
  ];
}
