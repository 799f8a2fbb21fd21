// The paper an interview is held from; its last part, the score sheet, can be read back.
import type { Framework, Step } from "../../catalog/schema/framework.ts";
import type { Prompt } from "../../catalog/schema/prompt.ts";
import { stages } from "../../catalog/schema/terms.ts";
import { type InterviewCue, type InterviewStep, interviewSchedule } from "../../interview/interview-schedule.ts";
import { type Block, bullets, named, page, prose, quotation, rawBullets, section } from "../markdown/blocks.ts";
import { escapeHeading, escapeInline } from "../markdown/escape.ts";
import { table } from "../markdown/table.ts";
import { stageNames } from "../wording/stage-names.ts";
import { sheetBlocks } from "./score-sheet-blocks.ts";
import type { InterviewPlan } from "./score-sheet-rows.ts";

/**
 * Everything a friend needs to play the interviewer, for somebody who has never seen this program: how to run it, what to
 * say and when, what good and bad sound like, and the score sheet. Clean markdown, to be printed.
 */
export function interviewPack(plan: InterviewPlan): string {
  const { definitions, level, minutes, steps } = plan;
  const { prompt, framework, rubric } = definitions;
  const schedule = interviewSchedule(framework, prompt, steps);
  return page(
    `# Interviewer's pack: ${escapeHeading(prompt.title)}`,
    `For the person who asks. The candidate must not see it. ${minutes} minutes, level ${level}, steps of ${escapeInline(framework.name)}.`,
    "## How to run it",
    howTo(prompt, minutes),
    "## Read this aloud",
    quotation(prompt.ask),
    section(
      "## Only if asked",
      'Read out the answer when the candidate asks for it, in any words. To a question that is not here, say: "Your call. Make an assumption and tell me."',
      table(
        [{ name: "Asked about" }, { name: "You say" }],
        prompt.facts.map(({ topic, answer }) => [`**${escapeInline(topic)}**`, escapeInline(answer)]),
      ),
    ),
    section(
      "## By the clock",
      "The minutes are the plan. Someone who works in another order may do so and should say why.",
      schedule.steps.map(stepBlocks),
    ),
    section("## The twist", twistBlocks(schedule.twist, schedule.reserve)),
    section(
      "## What strong and weak sound like",
      wholeSignals(framework),
      framework.steps.map((step) => signalBlocks(step, level)),
    ),
    section(
      "## A strong answer, for your eyes",
      "Nobody says all of this in one round, and other answers can be as good.",
      stages.map((stage) => {
        const text = prompt.reference[stage];
        return text !== undefined && [`### ${stageNames[stage]}`, prose(text)];
      }),
    ),
    section(
      "## What each verdict means",
      rawBullets(
        rubric.bands.map(
          ({ band, means, anchor }) => `**${band}**: ${escapeInline(means)} For example: ${escapeInline(anchor)}`,
        ),
      ),
    ),
    ...sheetBlocks(plan),
  );
}

function howTo({ twists }: Prompt, minutes: number): string {
  const twist = twists.length > 0 ? " Throw the twist once." : "";
  return [
    `Read the ask aloud, start a clock of ${minutes} minutes, and stop talking. Silence is theirs to fill.`,
    "Answer facts only when asked for them. Never correct, never nod at the right word.",
    `Put the follow-ups near their minute; leave out one that was answered already.${twist}`,
    "Mark the score sheet while you listen. What comes only after your question is helped, not said, and counts less.",
    `At ${minutes}:00 stop, even in mid-sentence. Ask how it went before you say what you think. The sheet can be read back into the candidate's history with mlsd interviewer --import FILE.`,
  ]
    .map((line, at) => `${at + 1}. ${escapeInline(line)}`)
    .join("\n");
}

function stepBlocks({ name, goal, from, to, cues }: InterviewStep): Block {
  return [
    `### Minute ${from} to ${to}: ${escapeHeading(name)}`,
    goal !== "" && `They should ${escapeInline(goal.charAt(0).toLowerCase() + goal.slice(1))}`,
    cues.map(cueBlocks),
  ];
}

function cueBlocks({ minute, words, listenFor }: InterviewCue): Block {
  return [`**About minute ${minute}, ask:** ${escapeInline(words)}`, named("Listen for", bullets(listenFor))];
}

function twistBlocks(twist: InterviewCue | null, reserve: readonly InterviewCue[]): Block {
  if (!twist) return null;
  return [
    `**At minute ${twist.minute}, between two sentences:** ${escapeInline(twist.words)}`,
    named("Listen for", bullets(twist.listenFor)),
    reserve.map(({ minute, words, listenFor }) => [
      `**In reserve, from minute ${minute}, for someone who is ahead:** ${escapeInline(words)}`,
      named("Listen for", bullets(listenFor)),
    ]),
  ];
}

function wholeSignals({ signals }: Framework): Block {
  if (!signals) return null;
  return [
    named("Strong, over the whole round", bullets(signals.strong)),
    named("Weak, over the whole round", bullets(signals.weak)),
  ];
}

function signalBlocks({ name, signals }: Step, level: string): Block {
  if (!signals) return null;
  const { strong, weak, levels, example } = signals;
  const usual = level === "mid" ? levels?.mid : levels?.senior;
  return [
    `### ${escapeHeading(name)}`,
    named("Strong", bullets(strong)),
    named("Weak", bullets(weak)),
    usual !== undefined && `**What ${level === "mid" ? "mid" : "senior"} does here:** ${escapeInline(usual)}`,
    example && [
      `**Weak, in words:** ${escapeInline(example.weak)}`,
      `**Strong, in words:** ${escapeInline(example.strong)}`,
    ],
  ];
}
