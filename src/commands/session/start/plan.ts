// From the words of a command line and the settings to a session that could begin; nothing is kept yet.
import type { Framework } from "../../../core/catalog/schema/framework.ts";
import { levels, modes } from "../../../core/catalog/schema/terms.ts";
import type { Level } from "../../../core/catalog/schema/vocabulary.ts";
import { MlsdError } from "../../../core/error.ts";
import { rescale } from "../../../core/points/budget.ts";
import type { Mode, PlannedStep } from "../../../core/session/events.ts";
import { fold } from "../../../core/session/fold.ts";
import type { Started } from "../../../core/session/state.ts";
import { nearest } from "../../../core/text/nearest.ts";
import type { Ports, SessionDefinitions, Settings } from "../../../ports.ts";
import { definitionsOfToday } from "../../history/definitions-of-session.ts";

/** What was asked for on the command line, unchecked. */
export interface SessionRequest {
  readonly prompt: string;
  readonly framework?: string | undefined;
  readonly mode?: string | undefined;
  readonly minutes?: string | undefined;
  readonly level?: string | undefined;
  readonly step?: string | undefined;
  readonly seed?: string | undefined;
  readonly aloud: boolean;
  readonly bell: boolean;
  readonly retryOf?: string | undefined;
}

/** A session that could start now. */
export interface SessionPlan {
  readonly started: Omit<Started, "session" | "definitions">;
  readonly definitions: SessionDefinitions;
  readonly bell: boolean;
}

/** Checks a request against the definitions. Throws `MlsdError("usage")` that says what is near and how to list it. */
export function planSession(ports: Ports, request: SessionRequest): SessionPlan {
  const { catalog, settings, clock, terminal, program } = ports;
  const prompt = catalog.prompt(request.prompt);
  const framework = orSetting("framework", request.framework, settings, (id) => catalog.framework(id));
  const level = orSetting("level", request.level, settings, (word) => oneOf<Level>("level", word, levels));
  const mode = orSetting("mode", request.mode ?? (request.aloud ? "guided" : undefined), settings, (word) =>
    oneOf<Mode>("mode", word, modes),
  );
  if (request.aloud && mode !== "guided") {
    throw new MlsdError("usage", `--aloud goes with guided mode, not with ${mode}.`, "Leave --mode out, or --aloud.");
  }
  if (request.aloud && terminal.kind === "piped") {
    const hint = "In a pipe leave --aloud out; a recording goes to mlsd grade FILE.";
    throw new MlsdError("usage", "--aloud needs a terminal: you speak, and press keys.", hint);
  }
  if (request.step && mode !== "guided") {
    throw new MlsdError("usage", `--step drills one step, so it goes with guided mode, not with ${mode}.`);
  }
  const steps = plannedSteps(framework, request, settings.minutes);
  return {
    definitions: definitionsOfToday(catalog, framework, prompt),
    bell: request.bell || settings.bell,
    started: {
      type: "session-started",
      prompt: prompt.id,
      title: prompt.title,
      family: prompt.family,
      framework: framework.id,
      mode,
      level,
      minutes: steps.reduce((sum, step) => sum + step.minutes, 0),
      seed: seedOf(request.seed) ?? attemptsAt(ports, prompt.id),
      aloud: request.aloud,
      timed: terminal.kind !== "piped",
      ...(request.step ? { drill: request.step } : {}),
      steps,
      offset: clock.offset(),
      program: program.version,
      ...(request.retryOf ? { retry_of: request.retryOf } : {}),
    },
  };
}

/** What was asked for, or else what is set; a setting that is wrong is named, since nobody typed it just now. */
function orSetting<T>(
  key: "framework" | "level" | "mode",
  given: string | undefined,
  settings: Settings,
  read: (word: string) => T,
): T {
  if (given !== undefined) return read(given);
  try {
    return read(settings[key]);
  } catch (error) {
    if (!(error instanceof MlsdError)) throw error;
    const where = `It is set in config.yaml or MLSD_${key.toUpperCase()}.`;
    throw new MlsdError(error.code, error.message, error.hint ? `${error.hint} ${where}` : where);
  }
}

/** The steps of a session with their minutes, rescaled where another total is wanted. Throws `MlsdError("usage")`. */
export function plannedSteps(
  framework: Framework,
  request: Pick<SessionRequest, "minutes" | "step">,
  usual: number | null,
): readonly PlannedStep[] {
  const minutes =
    request.minutes === undefined ? null : wholeMinutes(request.minutes, request.step ? 1 : framework.steps.length);
  if (request.step !== undefined) {
    const step = framework.steps.find((each) => each.id === request.step);
    if (!step) {
      const ids = framework.steps.map((each) => each.id);
      throw new MlsdError(
        "usage",
        `${framework.id} has no step "${request.step}".`,
        `${near(request.step, ids)}Its steps: ${ids.join(", ")}.`,
      );
    }
    if (minutes !== null && minutes < 1) throw tooFew(minutes, 1, framework);
    return [{ id: step.id, name: step.name, stages: step.stages, minutes: minutes ?? step.minutes }];
  }
  const total = minutes ?? usual ?? framework.minutes;
  if (total < framework.steps.length) throw tooFew(total, framework.steps.length, framework);
  const own = framework.steps.map((step) => step.minutes);
  const budgets = rescale(own, total);
  return framework.steps.map(({ id, name, stages, minutes }, at) => {
    return { id, name, stages, minutes: budgets[at] ?? minutes };
  });
}

/** Minutes as they were typed. Throws `MlsdError("usage")` for anything but a whole number. */
export function wholeMinutes(text: string, least: number): number {
  if (!/^-?\d{1,4}$/.test(text.trim())) {
    throw new MlsdError(
      "usage",
      `--minutes takes a whole number from ${least}, not "${text}".`,
      "For example --minutes 45.",
    );
  }
  return Number(text);
}

/** Fewer minutes than one a step. */
export function tooFew(minutes: number, least: number, framework: Framework): MlsdError {
  return new MlsdError(
    "usage",
    `${minutes} minutes are too few: ${framework.id} needs at least ${least}${least > 1 ? ", one a step" : ""}.`,
    `Use --minutes ${least} or more.`,
  );
}

/** One of a few known words; else `MlsdError("usage")` that tells what is near. */
export function oneOf<T extends string>(what: string, given: string, known: readonly T[]): T {
  const found = known.find((each) => each === given);
  if (found !== undefined) return found;
  throw new MlsdError(
    "usage",
    `There is no ${what} "${given}".`,
    `${near(given, known)}The ${what}s: ${known.join(", ")}.`,
  );
}

function near(word: string, known: readonly string[]): string {
  const [first] = nearest(word, known, 1);
  return first === undefined ? "" : `Did you mean ${first}? `;
}

function seedOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^\d{1,9}$/.test(text)) {
    throw new MlsdError("usage", `--seed takes a whole number from 0, not "${text}".`, "For example --seed 7.");
  }
  return Number(text);
}

/** Without a seed each further attempt at a prompt gets other follow-ups, and the first always the same. */
function attemptsAt(ports: Ports, prompt: string): number {
  let attempts = 0;
  for (const { events } of ports.journals.list())
    if (fold(events.slice(0, 1)).started?.prompt === prompt) attempts += 1;
  return attempts;
}
