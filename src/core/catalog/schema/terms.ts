// The plain words of the schemas, apart from them: what only needs a list need not load zod.

/** The framework-neutral parts of a design, in the order they are usually spoken. */
export const stages = [
  "scope",
  "framing",
  "data",
  "features",
  "model",
  "evaluation",
  "serving",
  "monitoring",
  "wrap-up",
] as const;

/** `genai` marks what is shown for generative prompts only. */
export const families = ["classical", "genai"] as const;

/** From the easiest to the hardest prompt. */
export const difficulties = ["core", "harder", "hardest"] as const;

/** How a session is held. */
export const modes = ["guided", "blind", "exam"] as const;

/** What came of a real interview. */
export const outcomeResults = ["offer", "next-round", "rejected", "waiting"] as const;

export const levels = ["mid", "senior", "staff"] as const;

/** From the lowest to the highest. */
export const bands = ["strong no hire", "no hire", "lean no hire", "lean hire", "hire", "strong hire"] as const;

/** Ids are file names and command arguments: lower case, digits and hyphens, 64 characters at most. */
export const idPattern = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** What a verdict is about: a concept, an item of the prompt, or an item of the framework with cues of its own. */
export type Subject = "concept" | "item" | "framework-item";
