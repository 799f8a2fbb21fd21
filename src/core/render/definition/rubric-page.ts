// How a score is made, printed from the rubric itself, so that anybody can work a result out by hand.
import type { Rubric } from "../../catalog/schema/rubric.ts";
import { levels } from "../../catalog/schema/terms.ts";
import { page, rawBullets, section } from "../markdown/blocks.ts";
import { escapeHeading, escapeInline } from "../markdown/escape.ts";
import { table } from "../markdown/table.ts";
import { figure, percent } from "../wording/figure.ts";
import { stageNames } from "../wording/stage-names.ts";

/** The rubric as a page of markdown: the formula first, then every number that goes into it. */
export function rubricMarkdown(rubric: Rubric): string {
  return page(
    `# ${escapeHeading(rubric.name)}`,
    escapeInline(rubric.summary),
    formula(rubric),
    section("## Dimensions", dimensions(rubric), listensFor(rubric)),
    section("## What a verdict is worth", verdicts(rubric)),
    section("## Conduct", conduct(rubric)),
    section("## Deep dive", deepDive(rubric)),
    section("## Caps", caps(rubric)),
    section("## Bands", bands(rubric), anchors(rubric)),
    section("## Not enough evidence", evidence(rubric)),
    section("## The honest limit", escapeInline(rubric.honest_limit)),
  );
}

function formula({ pitfalls }: Rubric): string {
  return `Score = 100 × the sum of weight × dimension, less ${figure(pitfalls.each)} for each pitfall, ${figure(pitfalls.most)} at most. A dimension is the mean worth of its concepts and prompt items.`;
}

function dimensions({ dimensions: list }: Rubric): string {
  const rows = list.map(({ name, weight, feeds }) => [
    escapeInline(name),
    percent(weight),
    feeds === "conduct" ? "Conduct" : feeds.map((stage) => stageNames[stage]).join(", "),
  ]);
  return table([{ name: "Dimension" }, { name: "Weight", align: "right" }, { name: "Fed by" }], rows);
}

function listensFor({ dimensions: list }: Rubric): string {
  const rows = list.map(({ name, listens_for }) =>
    [name, ...levels.map((level) => listens_for[level])].map(escapeInline),
  );
  return table([{ name: "Listens for" }, ...levels.map((name) => ({ name }))], rows);
}

function verdicts({ verdicts: { helped, ...plain } }: Rubric): string {
  const rows = [
    ["said unaided", plain.said],
    ["likely, while unanswered", plain.likely],
    ["ticked by the candidate", plain.ticked],
    ["helped: hint, rung 1", helped.rung1],
    ["helped: hint, rung 2", helped.rung2],
    ["helped: hint, rung 3", helped.rung3],
    ["helped: a follow-up", helped.followup],
    ["helped: the list was shown", helped.shown],
    ["missed", plain.missed],
  ] as const;
  const cells = rows.map(([name, worth]) => [name, figure(worth, 2)]);
  return table([{ name: "Verdict" }, { name: "Worth", align: "right" }], cells);
}

function conduct({ conduct: parts }: Rubric): string {
  const rows = parts.map(({ name, weight, how }) => [escapeInline(name), percent(weight), escapeInline(how)]);
  return table([{ name: "Part" }, { name: "Weight", align: "right" }, { name: "How it is measured" }], rows);
}

function deepDive({ deep_dive: { covered, share, why } }: Rubric): string {
  return `At least ${covered} concepts and items of one stage, and ${percent(share)} of that stage's list. ${escapeInline(why)}`;
}

function caps({ caps: list }: Rubric): string {
  return rawBullets(
    list.map(({ when, least, band, why }) => {
      const condition = when === "pitfalls" ? `${least ?? 1} pitfalls or more` : when.replaceAll("-", " ");
      return `**${condition}**: at most *${band}*. ${escapeInline(why)}`;
    }),
  );
}

function bands({ bands: list }: Rubric): string {
  const rows = list.map(({ band, from, means }) => [
    band,
    ...levels.map((level) => figure(from[level])),
    escapeInline(means),
  ]);
  const columns = levels.map((level) => ({ name: `From, ${level}`, align: "right" as const }));
  return table([{ name: "Band" }, ...columns, { name: "Means" }], rows);
}

function anchors({ bands: list }: Rubric): string {
  return rawBullets(list.map(({ band, anchor }) => `*${band}*, for example: ${escapeInline(anchor)}`));
}

function evidence({ evidence: { words, stages: count, why } }: Rubric): string {
  return `Below ${words} words or ${count} stages with any words there is no band. ${escapeInline(why)}`;
}
