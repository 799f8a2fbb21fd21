// The coach tried on the prompts' own reference answers, where a concept that is never heard has too narrow cues.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Prompt } from "../core/catalog/schema/prompt.ts";
import { stages } from "../core/catalog/schema/terms.ts";
import type { Knowledge } from "../core/coach/cues/knowledge.ts";
import { assess } from "../core/coach/verdict/assess.ts";
import type { Assessment } from "../core/coach/verdict/assessment.ts";

export interface JudgedReference {
  readonly prompt: string;
  readonly assessment: Assessment;
}

/** The reference answer of every prompt, stage by stage, judged as an answer. */
export function judgeReferences(root: string, knowledge: Knowledge): readonly JudgedReference[] {
  const folder = join(root, "prompts");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .sort()
    .map((file) => {
      const { id, reference } = parse(readFileSync(join(folder, file), "utf8")) as Prompt;
      const passages = stages.flatMap((stage) => {
        const text = reference[stage];
        return text === undefined ? [] : [{ text, stages: [stage] }];
      });
      return { prompt: id, assessment: assess({ passages }, knowledge) };
    });
}

/** For every concept in how many references it was found, likely and covered; then every pitfall that was seen. */
export function referenceLines(judged: readonly JudgedReference[]): readonly string[] {
  const ids = judged[0]?.assessment.concepts.map(({ id }) => id) ?? [];
  const concepts = ids.map((id) => {
    const findings = judged.flatMap(({ assessment }) => assessment.concepts.filter((finding) => finding.id === id));
    const count = (test: (finding: (typeof findings)[number]) => boolean) =>
      String(findings.filter(test).length).padStart(6);
    const found = count(({ confidence }) => confidence === "found");
    const likely = count(({ confidence }) => confidence === "likely");
    return `${id.padEnd(24)}${found}${likely}${count(({ covered }) => covered)}`;
  });
  const pitfalls = judged.flatMap(({ prompt, assessment }) =>
    assessment.pitfalls
      .filter(({ present }) => present)
      .map(({ id, evidence, reason }) => `${prompt}: ${id} "${evidence ?? reason}"`),
  );
  return [`concept                  found likely covered, of ${judged.length}`, ...concepts, "", ...pitfalls];
}
