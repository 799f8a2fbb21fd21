// Outlines told from answers: lines made of nothing but the words that every design has for headings.
import type { Token } from "./token.ts";
import { stemOf } from "./tokens.ts";

/**
 * Words of headings and checklists. A short line made of nothing else announces a topic and says nothing about it:
 * names of metrics, models, tables and signals are left out, since a list of those can be an answer.
 */
const words = `
requirement functional non nonfunctional business goal objective scale latency privacy constraint clarification clarifying clarify question assumption scope
problem statement formulation framing ml machine learning task input output type
offline online metric guardrail evaluation success trade off tradeoff gap
data source sources collection label labels labelling labeling positive negative delay quality imbalance imbalanced class bias leakage leak cleaning preprocessing validation sampling split splitting train training test time based temporal
feature features engineering user item edge context encoding freshness fresh real batch static streaming parity skew store point in
model models baseline choice selection architecture pros cons pro con cold start calibration exploration explore diversity candidate generation ranking reranking retrieval two stage stages loss function
error analysis slice slices slicing fairness a b ab_test testing experiment design
serving deployment inference mode scalability scaling cache caching canary shadow rollout roll out back rollback plan fallback human loop review appeal
monitoring monitor dashboard dashboards drift concept covariate alert alerts alerting retraining retrain refresh frequency cadence maintenance iteration logging
summary wrap up conclusion future work next step improvement improvements feedback loops
system high level overview diagram component components pipeline end to and or of for the with on vs versus / , & - + ( ) : * # ?
everything every each all done good ok fine standard usual etc etcetera
`;

const stems: ReadonlySet<string> = new Set(
  words
    .trim()
    .split(/\s+/)
    .map((word) => stemOf(word)),
);

/** True when every word is a template word, with no number and no arrow. A keyword list of any length is one. */
export function isTemplateLine(tokens: readonly Token[]): boolean {
  return tokens.every((token) => token.classes.length === 0 && stems.has(token.stem));
}
