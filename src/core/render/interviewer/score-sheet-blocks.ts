// The score sheet in markdown, with a code on each row by which `core/import` knows it again.
import { bands, levels } from "../../catalog/schema/terms.ts";
import { type Block, page } from "../markdown/blocks.ts";
import { escapeHeading, escapeInline } from "../markdown/escape.ts";
import { type Column, table } from "../markdown/table.ts";
import { percent } from "../wording/figure.ts";
import { stageNames } from "../wording/stage-names.ts";
import {
  type InterviewPlan,
  rowCode,
  type SheetDimension,
  type SheetRow,
  sheetCode,
  sheetRows,
} from "./score-sheet-rows.ts";

/** The heading the sheet begins with; nothing before it is read back. */
const sheetHeading = "## Score sheet";
/** What the line with the sheet's code begins with. */
export const sheetMark = "Sheet:";

/** The score sheet: blank, to be filled in on paper or with a text editor, and read back by `readSheet`. */
export function sheetMarkdown(plan: InterviewPlan): string {
  return page(...sheetBlocks(plan));
}

/** The same as blocks of a larger page. */
export function sheetBlocks(plan: InterviewPlan): readonly Block[] {
  const rows = sheetRows(plan);
  return [
    sheetHeading,
    `${sheetMark} \`${sheetCode(plan)}\``,
    "Put an x into a box. Under **said** when it came unasked, under **helped** when it came only after your question. A row with no x counts as missed; a - in the box under missed leaves the row out of the score. Write notes on lines of their own, anywhere below. Leave the last column alone: the sheet is read by it.",
    table([{ name: "What" }, { name: "Fill in" }, codeColumn], rows.fields.map(writeRow)),
    `The verdicts, from low to high: ${bands.join(", ")}.`,
    "### Minutes",
    "Write into the box at which minute each step ended, as [7]. Leave them all empty if you did not look; then the time is not scored.",
    table([{ name: "Step" }, { name: "Planned" }, { name: "Ended at" }, codeColumn], rows.steps.map(writeRow)),
    "### Asked and answered",
    "Facts the candidate asked for:",
    table([{ name: "Asked" }, { name: "Fact" }, codeColumn], rows.facts.map(boxRow)),
    rows.probes.length > 0 && [
      "What you put to the candidate:",
      table([{ name: "Put" }, { name: "Question" }, codeColumn], rows.probes.map(boxRow)),
    ],
    rows.dimensions.map((dimension) => dimensionBlocks(dimension)),
    "### Pitfalls to listen for",
    table(
      [{ name: "Heard" }, { name: "Pitfall" }, { name: "Why, or how it sounds" }, codeColumn],
      rows.pitfalls.map(boxRow),
    ),
    "### Notes",
    "Their best sentence, their worst, and what you would tell a friend:",
  ];
}

const codeColumn: Column = { name: "Row" };

function dimensionBlocks({ dimension, stages }: SheetDimension): Block {
  const anchors = levels.map((level) => escapeInline(dimension.listens_for[level]));
  const sounds = levels.map((name) => ({ name: `What ${name} sounds like` }));
  return [
    `### ${escapeHeading(dimension.name)}, ${percent(dimension.weight)}`,
    table(sounds, [anchors]),
    dimension.feeds === "conduct" && "Nothing to mark: it comes from the minutes and the facts asked for.",
    stages.map(({ stage, rows }) => {
      if (rows.length === 0) return null;
      const columns = ["Said", "Helped", "Missed", stageNames[stage], "Sounds like"].map((name) => ({ name }));
      return table([...columns, codeColumn], rows.map(boxRow));
    }),
  ];
}

function boxRow(row: SheetRow): readonly string[] {
  const words = row.words.map((word, at) =>
    at === 0 && row.words.length > 1 ? `**${escapeInline(word)}**` : escapeInline(word),
  );
  return [...Array.from({ length: row.boxes }, () => "[ ]"), ...words, `\`${rowCode(row)}\``];
}

/** A row with a box to write in. */
function writeRow(row: SheetRow): readonly string[] {
  return [...row.words.map(escapeInline), "[ ]", `\`${rowCode(row)}\``];
}
