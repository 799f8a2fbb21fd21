// From the words of a command line, or the settings on a sheet, to the interview that a pack is made for.
import { levels } from "../../core/catalog/schema/terms.ts";
import type { Level } from "../../core/catalog/schema/vocabulary.ts";
import type { InterviewPlan } from "../../core/render/interviewer/score-sheet-rows.ts";
import type { Ports } from "../../ports.ts";
import { definitionsOfToday } from "../history/definitions-of-session.ts";
import { oneOf, plannedSteps } from "../session/start/plan.ts";

/** What was asked for on the command line, unchecked. */
export interface InterviewRequest {
  readonly prompt: string;
  readonly framework?: string | undefined;
  readonly minutes?: string | undefined;
  readonly level?: string | undefined;
}

/** Keeps nothing. Throws `MlsdError("usage")` that says what is near and how to list it. */
export function planInterview(
  { catalog, settings }: Pick<Ports, "catalog" | "settings">,
  request: InterviewRequest,
): InterviewPlan {
  const prompt = catalog.prompt(request.prompt);
  const framework = catalog.framework(request.framework ?? settings.framework);
  const steps = plannedSteps(framework, request, settings.minutes);
  return {
    definitions: definitionsOfToday(catalog, framework, prompt),
    level: oneOf<Level>("level", request.level ?? settings.level, levels),
    minutes: steps.reduce((sum, step) => sum + step.minutes, 0),
    steps,
  };
}
