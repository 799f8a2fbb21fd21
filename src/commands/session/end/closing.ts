// What is asked after the clock: how it went, what is in doubt, what was heard wrongly, or the list to tick.
import type { Band } from "../../../core/catalog/schema/rubric.ts";
import { bands } from "../../../core/catalog/schema/terms.ts";
import type { ChecklistEntry } from "../../../core/points/step-checklist.ts";
import type { VerdictGiven } from "../../../core/session/events.ts";
import { clockText } from "../../../core/text/duration.ts";
import { paragraph } from "../../../core/text/paragraph.ts";
import type { Asked, Choice } from "../../../ports.ts";
import type { SessionContext } from "../context.ts";
import type { Closed } from "../ending.ts";

/** At most this many "was this …?" questions after an attempt: the rest stay likely and count half. */
const mostLikelyQuestions = 12;

/**
 * After the clock: own verdict, then what is only likely, then what is disputed; for aloud sessions the list to tick
 * instead. From a pipe nothing is asked. Each answer is an event at once, so that leaving half-way loses nothing.
 */
export async function close(context: SessionContext): Promise<Closed> {
  const { record, ports, rules } = context;
  if (!rules.typed) return finish(context, record.state().judged ? "closed" : await tick(context));
  if (rules.attended && record.state().ownVerdict === null) {
    ports.terminal.print(`\n${stoppedWords(context)}\n`);
    const own = await ports.terminal.select("Before you see it: how did it go?", bands.map(bandChoice));
    if ("cancelled" in own) return own.cancelled;
    record.send({ type: "give-own-verdict", band: own.value });
  }
  if (!record.state().judged) record.send({ type: "judge", ...context.coach.judge(record.state()) });
  if (!rules.attended) return finish(context, "closed");
  const likely = await askLikely(context);
  if (likely !== "closed") return likely;
  return finish(context, await askDisputes(context));
}

function finish(context: SessionContext, how: Closed): Closed {
  if (how === "closed") context.record.send({ type: "finish" });
  return how;
}

function stoppedWords(context: SessionContext): string {
  const { elapsed, started } = context.record.state();
  return `The clock has stopped at ${clockText(elapsed)} of ${clockText((started?.minutes ?? 0) * 60_000)}.`;
}

function bandChoice(band: Band): Choice<Band> {
  return { name: band, value: band };
}

/** The candidate's own ticks, step by step: no words to show, so no band. */
async function tick(context: SessionContext): Promise<Closed> {
  const { record, ports, rules, checklist } = context;
  const steps = record.state().started?.steps ?? [];
  const verdicts: VerdictGiven[] = [];
  if (rules.attended) {
    const words = paragraph(`${stoppedWords(context)} Tick what you said, step by step.`, ports.terminal.columns());
    ports.terminal.print(`\n${words.join("\n")}\n`);
  }
  for (const step of steps) {
    const entries = checklist.find((each) => each.step === step.id)?.entries ?? [];
    if (entries.length === 0) continue;
    const ticked = await ask(context, step.name, entries);
    if ("cancelled" in ticked) return ticked.cancelled;
    for (const entry of entries) {
      const said = ticked.value.includes(entry);
      if (said || !entry.bonus) {
        verdicts.push({ subject: entry.subject, id: entry.id, verdict: said ? "ticked" : "missed", step: step.id });
      }
    }
  }
  record.send({ type: "judge", coach: "none", verdicts, pitfalls: [] });
  return "closed";
}

function ask(
  context: SessionContext,
  step: string,
  entries: readonly ChecklistEntry[],
): Promise<Asked<readonly ChecklistEntry[]>> {
  const { terminal } = context.ports;
  if (!context.rules.attended) return Promise.resolve({ value: [] });
  const choices = entries.map((entry) => ({
    name: entry.bonus ? `${entry.text} (${entry.level})` : entry.text,
    value: entry,
  }));
  return terminal.checkbox(step, choices);
}

async function askLikely(context: SessionContext): Promise<Closed> {
  const { record, ports } = context;
  const likely = record.state().judged?.verdicts.filter((given) => given.verdict === "likely") ?? [];
  const core = likely.filter((given) => given.evidence !== undefined && !entryOf(context, given)?.bonus);
  if (core.length > 0)
    ports.terminal.print(
      `\nHeard with less certainty (${Math.min(core.length, mostLikelyQuestions)}); y or n for each, Enter skips the rest:`,
    );
  for (const given of core.slice(0, mostLikelyQuestions)) {
    const quoted = paragraph(`"${given.evidence}"`, ports.terminal.columns() - 1, "  ");
    ports.terminal.print(["", ...quoted].join("\n"));
    const answer = await ports.terminal.key(`  Was this: ${nameOf(context, given)}? y/n`, ["y", "n", "enter"]);
    if ("cancelled" in answer) return answer.cancelled;
    if (answer.value === "enter") return "closed";
    record.send({ type: "answer-likely", subject: given.subject, id: given.id, covered: answer.value === "y" });
  }
  return "closed";
}

/** What was not heard, to be ticked where it was said all the same. */
async function askDisputes(context: SessionContext): Promise<Closed> {
  const { record, ports } = context;
  const judged = record.state().judged;
  const missed = (judged?.verdicts ?? []).filter(
    (given) => given.verdict === "missed" && given.subject !== "framework-item",
  );
  const pitfalls = judged?.pitfalls ?? [];
  if (missed.length + pitfalls.length === 0) return "closed";
  const key = await ports.terminal.key("\nEnter shows the result; d disputes what was heard wrongly.", ["enter", "d"]);
  if ("cancelled" in key) return key.cancelled;
  if (key.value === "enter") return "closed";
  const choices = [
    ...missed.map((given) => ({ name: `I said it: ${nameOf(context, given)}`, value: given.id })),
    ...pitfalls.map((pitfall) => ({ name: `Not so: ${pitfallName(context, pitfall.id)}`, value: pitfall.id })),
  ];
  const chosen = await ports.terminal.checkbox("Tick what the coach got wrong", choices);
  if ("cancelled" in chosen) return chosen.cancelled;
  for (const given of missed) {
    if (chosen.value.includes(given.id)) {
      record.send({ type: "dispute", subject: given.subject, id: given.id, verdict: "ticked" });
    }
  }
  for (const pitfall of pitfalls) {
    if (chosen.value.includes(pitfall.id)) {
      record.send({ type: "dispute", subject: "pitfall", id: pitfall.id, verdict: "absent" });
    }
  }
  return "closed";
}

function entryOf(context: SessionContext, given: VerdictGiven): ChecklistEntry | undefined {
  return context.checklist
    .flatMap((step) => step.entries)
    .find((entry) => entry.subject === given.subject && entry.id === given.id);
}

function nameOf(context: SessionContext, given: VerdictGiven): string {
  const concept = context.definitions.concepts.concepts.find(
    (each) => given.subject === "concept" && each.id === given.id,
  );
  return concept?.name ?? entryOf(context, given)?.text ?? given.id;
}

function pitfallName(context: SessionContext, id: string): string {
  const own = [...context.definitions.prompt.pitfalls, ...context.definitions.framework.pitfalls];
  return (
    context.definitions.pitfalls.find((pitfall) => pitfall.id === id)?.name ??
    own.find((pitfall) => pitfall.id === id)?.text ??
    id
  );
}
