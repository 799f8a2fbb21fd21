import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { conceptsSchema } from "../../src/core/catalog/concept.ts";
import { frameworkSchema } from "../../src/core/catalog/framework.ts";
import { pitfallsSchema } from "../../src/core/catalog/pitfall.ts";
import { promptSchema } from "../../src/core/catalog/prompt.ts";
import { rubricSchema } from "../../src/core/catalog/rubric.ts";
import type { SessionDefinitions } from "../../src/core/catalog/session-definitions.ts";
import type { PlannedStep } from "../../src/core/session/events.ts";

function shipped(path: string): unknown {
  return parse(readFileSync(new URL(`../../${path}.yaml`, import.meta.url), "utf8"));
}

/** The shipped definitions a session is held under. */
export function shippedDefinitions(framework = "rpfmse", prompt = "fraud-detection"): SessionDefinitions {
  return {
    framework: frameworkSchema.parse(shipped(`frameworks/${framework}`)),
    prompt: promptSchema.parse(shipped(`prompts/${prompt}`)),
    concepts: conceptsSchema.parse(shipped("frameworks/concepts")).concepts,
    pitfalls: pitfallsSchema.parse(shipped("frameworks/pitfalls")).pitfalls,
    rubric: rubricSchema.parse(shipped("frameworks/rubric")),
  };
}

/** A framework's steps with their own minutes. */
export function plannedSteps(definitions: SessionDefinitions): readonly PlannedStep[] {
  return definitions.framework.steps.map(({ id, name, stages, minutes }) => ({ id, name, stages, minutes }));
}
