import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { type GradeOptions, grade } from "../../src/commands/grade.ts";
import { MlsdError } from "../../src/core/error.ts";
import { cellWidth } from "../../src/core/text/width.ts";
import { concepts, framework, pitfalls } from "../core/score/shipped.ts";
import { enter, eventsOf, line, stop } from "../core/session/journal.ts";
import { costOf } from "../support/cost.ts";
import { temporaryFolder, writeFiles } from "../support/definitions.ts";
import { shippedPorts } from "./shipped-ports.ts";

const schema = z.fromJSONSchema(
  JSON.parse(readFileSync(new URL("../../docs/grade.schema.json", import.meta.url), "utf8")),
);

interface Found {
  readonly id: string;
  readonly confidence: string;
  readonly covered: boolean;
  readonly evidence: string | null;
  readonly step: string | null;
}
interface Printed {
  readonly schemaVersion: number;
  readonly score: number | null;
  readonly band: string;
  readonly why: string | null;
  readonly words: number;
  readonly concepts: readonly Found[];
  readonly pitfalls: readonly { readonly id: string; readonly present: boolean; readonly evidence: string | null }[];
  readonly items?: readonly (Found & { readonly from: string; readonly concept: string | null })[];
  readonly ownPitfalls?: readonly { readonly id: string }[];
  readonly minutes: readonly { readonly stage: string; readonly minutes: number }[] | null;
  readonly notes: readonly string[];
}

const ports = shippedPorts();
let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

function gradeText(name: string, content: string | Uint8Array, options: GradeOptions = {}) {
  writeFiles(folder, { [name]: content });
  return grade(ports, join(folder, name), options);
}

function gradeAsJson(name: string, content: string | Uint8Array, options: GradeOptions = {}): Printed {
  const { stdout, exitCode } = gradeText(name, content, { ...options, json: true });
  expect(exitCode).toBe(0);
  const value = JSON.parse(stdout ?? "") as Printed;
  expect(() => schema.parse(value)).not.toThrow();
  const text = typeof content === "string" ? content : new TextDecoder().decode(content);
  for (const { evidence } of [...value.concepts, ...value.pitfalls, ...(value.items ?? [])]) {
    if (evidence !== null) expect(text).toContain(evidence);
  }
  for (const { confidence, covered, evidence } of [...value.concepts, ...(value.items ?? [])]) {
    expect(evidence === null).toBe(confidence === "none");
    if (confidence !== "likely") expect(covered).toBe(confidence === "found");
  }
  return value;
}

const answer = `# Fraud detection

## Requirements
How many payments a day do we see? I assume 50 million payments a day, 1,700 a second at peak.
The decision must come back within 100 ms at the 99th percentile, inside authorisation.
The goal is to lower chargeback losses in dollars without annoying good customers.

## Data
Labels come from chargebacks and analyst decisions. Chargebacks arrive up to 90 days late, so recent payments have no label yet.
Only one payment in a thousand is fraud, so I downsample the negatives and correct the prior afterwards.
Features are joined point in time, as they stood when the payment was made.

## Model
The baseline is the existing rules plus a logistic regression. Then gradient boosted trees, because they do well on tabular data.
Scores are calibrated with isotonic regression, since the threshold is set in dollars.

## Evaluation
Split by time: train on January to April, validate on May, test on June. PR-AUC and recall at 0.1 % false positives.
Then an A/B test by card for four weeks at 5 % of traffic, and I break the results down by country and by new cards.

## Deployment
Shadow mode for a week, then a canary at 1 %, with automatic rollback when the decline rate moves.
If the model is down we fall back to the rules.

## Monitoring
We watch PSI on the top twenty features and alert the on-call when it is above 0.2. Retrain weekly.
`;

describe("markdown", () => {
  test("every concept and every general pitfall is listed once, items only when asked for", () => {
    const value = gradeAsJson("answer.md", answer);
    expect(value.schemaVersion).toBe(1);
    expect(value.concepts.map(({ id }) => id)).toEqual(concepts.concepts.map(({ id }) => id));
    expect(value.pitfalls.map(({ id }) => id)).toEqual(pitfalls.map(({ id }) => id));
    expect(value.items).toBeUndefined();
    expect(value.ownPitfalls).toBeUndefined();
    expect(value.score).toBeGreaterThan(15);
    expect(value.concepts.filter(({ covered }) => covered).length).toBeGreaterThan(15);
  });

  test("headings are mapped to stages, or to the steps of a framework", () => {
    const steps = (value: Printed) => new Map(value.concepts.map(({ id, step }) => [id, step]));
    expect(steps(gradeAsJson("answer.md", answer)).get("serve-rollback")).toBe("serving");
    const rpfmse = framework("rpfmse");
    const under = gradeAsJson("answer.md", answer, { framework: "rpfmse" });
    const serving = rpfmse.steps.find(({ stages }) => stages.includes("serving"));
    expect(steps(under).get("serve-rollback")).toBe(serving?.id);
    expect(under.items?.map(({ from }) => from)).toContain("framework");
    for (const { step } of under.concepts) expect([null, ...rpfmse.steps.map(({ id }) => id)]).toContain(step);
  });

  test("without headings the words tell the stage", () => {
    const bare = answer.replace(/^#.*\n/gm, "");
    const value = gradeAsJson("answer.txt", bare);
    expect(value.concepts.filter(({ covered }) => covered).length).toBeGreaterThan(15);
    expect(value.concepts.find(({ id }) => id === "serve-rollback")?.step).toBe("serving");
  });

  test("with a prompt its items are judged, each once, and its concept's finding is an item's", () => {
    const value = gradeAsJson("answer.md", answer, { prompt: "fraud-detection" });
    expect(value.items?.find(({ id }) => id === "label-maturity")?.covered).toBe(true);
    const pit = value.items?.find(({ id }) => id === "point-in-time");
    expect(pit?.concept).toBe("data-pit");
    expect(pit?.evidence).toBe(value.concepts.find(({ id }) => id === "data-pit")?.evidence);
    expect(value.ownPitfalls?.length).toBeGreaterThan(0);
  });

  test("a framework changes no score", () => {
    const scores = ["rpfmse", "six-step", "end-to-end", "seven-step", "six-phase"].map(
      (id) => gradeAsJson("answer.md", answer, { prompt: "fraud-detection", framework: id }).score,
    );
    expect(new Set(scores)).toEqual(new Set([gradeAsJson("answer.md", answer, { prompt: "fraud-detection" }).score]));
  });

  test("front matter is neither read nor part of the answer", () => {
    const front = `---\ntitle: canary, rollback, A/B test for four weeks at 5 % of traffic\nnote: "retrain weekly"\n---\n`;
    const bare = "## Model\nWe train something and hope for the best.\n";
    const value = gradeAsJson("answer.md", front + bare);
    expect(value.concepts.filter(({ confidence }) => confidence !== "none")).toEqual([]);
    expect(value.words).toBe(8);
    const whole = gradeAsJson("answer.md", front + answer);
    expect(whole.score).toBe(gradeAsJson("answer.md", answer).score);
  });

  test("comments and what the interviewer says are not the answer", () => {
    const hidden =
      "<!-- canary at 1 %, automatic rollback -->\nInterviewer: would you have a canary at 1 % and a rollback?\n\nMe: I am not sure.\n";
    const value = gradeAsJson("answer.md", hidden);
    expect(value.concepts.filter(({ confidence }) => confidence !== "none")).toEqual([]);
    expect(value.notes.join()).toContain("interviewer");
  });

  test("hard-wrapped text is read over its line breaks, and quoted with them", () => {
    const wrapped = answer.replace(/^(?!#).{70,}$/gm, (long) => long.replace(/(.{50,64}) /g, "$1\n"));
    const value = gradeAsJson("answer.md", wrapped);
    const covered = (each: Printed) => each.concepts.filter((concept) => concept.covered).length;
    expect(covered(value)).toBeGreaterThanOrEqual(covered(gradeAsJson("answer.md", answer)) - 2);
  });

  test("line ends of Windows are kept in the evidence", () => {
    const value = gradeAsJson("answer.md", answer.replaceAll("\n", "\r\n"));
    expect(value.score).toBe(gradeAsJson("answer.md", answer).score);
  });
});

describe("a transcript of mlsd", () => {
  const transcript = readFileSync(new URL("../fixtures/transcripts/guided.md", import.meta.url), "utf8");

  test("is judged by what was said in it, and not by its lists and samples", () => {
    const value = gradeAsJson("transcript.md", transcript);
    const steps = transcript.slice(transcript.indexOf("## Step 1"));
    const fences = [...steps.matchAll(/^(`{3,})text\n([\s\S]*?)\n\1$/gm)].map(([, , inside]) => inside).join("\n");
    expect(fences.length).toBeGreaterThan(10);
    expect(value.words).toBe(fences.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length);
    expect(value.notes[0]).toContain("transcript");
    for (const { evidence } of value.concepts) if (evidence !== null) expect(fences).toContain(evidence);
  });
});

describe("subtitles", () => {
  const spoken = answer
    .replace(/^#.*\n/gm, "")
    .split(/(?<=[.?])\s+/)
    .filter(Boolean);

  /** Each sentence cut in cues of five words, three seconds each. */
  function cues(speaker: (text: string) => string, comma: string): string {
    const parts = spoken.flatMap((sentence) => sentence.match(/(\S+\s*){1,5}/g) ?? []);
    const time = (index: number) => {
      const seconds = index * 3;
      const two = (value: number) => String(value).padStart(2, "0");
      return `00:${two(Math.floor(seconds / 60))}:${two(seconds % 60)}${comma}000`;
    };
    return parts
      .map((part, index) => `${index + 1}\n${time(index)} --> ${time(index + 1)}\n${speaker(part.trim())}\n`)
      .join("\n");
  }
  const covered = (value: Printed) => value.concepts.filter((each) => each.covered).map(({ id }) => id);
  const written = () => covered(gradeAsJson("written.txt", spoken.join("\n")));

  test("WebVTT with nobody named: all counts, and times give minutes by stage", () => {
    const value = gradeAsJson("mock.vtt", `WEBVTT\n\n${cues((text) => text, ".")}`);
    expect(covered(value)).toEqual(written());
    const minutes = value.minutes?.reduce((all, each) => all + each.minutes, 0) ?? 0;
    expect(minutes).toBeGreaterThan(1);
    expect(value.minutes?.map(({ stage }) => stage)).toContain("serving");
  });

  test("SubRip with Windows line ends, and evidence that stands within one cue", () => {
    const file = cues((text) => text, ",").replaceAll("\n", "\r\n");
    const value = gradeAsJson("mock.srt", file);
    expect(covered(value)).toEqual(written());
    for (const { evidence } of value.concepts) if (evidence) expect(evidence).not.toContain("\n");
  });

  test("voice tags tell speakers apart: the interviewer's words do not count", () => {
    const ana = cues((text) => `<v Ana>${text}</v>`, ".");
    const question =
      "00:10:00.000 --> 00:10:09.000 align:start\n<v The interviewer>Would you use a two-tower model with an HNSW index?\n";
    const value = gradeAsJson("mock.vtt", `WEBVTT\n\n${ana}\n${question}`);
    expect(covered(value)).toEqual(written());
    expect(value.notes.join(" ")).toMatch(/candidate is Ana .*Left out: The interviewer/);
  });

  test("names before a colon tell them apart too; who speaks most is the candidate", () => {
    const ana = cues((text) => `Ana Lopez: ${text}`, ",");
    const other = Array.from(
      { length: 4 },
      (_, index) =>
        `${900 + index}\n00:2${index}:00,000 --> 00:2${index}:05,000\nBo: What about the shadow launch and PSI?\n`,
    );
    const value = gradeAsJson("mock.srt", `${ana}\n${other.join("\n")}`);
    expect(covered(value)).toEqual(written());
    expect(value.notes[0]).toContain("Ana Lopez");
    for (const { evidence } of value.concepts) expect(evidence ?? "").not.toContain("Ana Lopez");
  });

  test("rolling captions are counted once", () => {
    const lines = ["we watch the decline rate", "and alert the on-call", "when it is above two percent"];
    const rolling = lines.map(
      (text, index) => `00:00:0${index}.000 --> 00:00:0${index + 1}.000\n${lines[index - 1] ?? "so"}\n${text}\n`,
    );
    expect(gradeAsJson("mock.vtt", `WEBVTT\n\n${rolling.join("\n")}`).words).toBe(1 + 5 + 4 + 6);
  });

  test("captions with a time before each word are quoted from the line without them", () => {
    const rolling = [
      "Kind: captions\nLanguage: en\n",
      "00:00:00.000 --> 00:00:03.000 align:start position:0%\n \nwe<00:00:00.400><c> split</c><00:00:01.000><c> the</c><00:00:01.300><c> data</c><00:00:02.000><c> by</c><00:00:02.500><c> time</c>\n",
      "00:00:03.000 --> 00:00:03.010 align:start position:0%\nwe split the data by time\n \n",
      "00:00:03.010 --> 00:00:06.000 align:start position:0%\nwe split the data by time\nand<00:00:03.400><c> test</c><00:00:04.000><c> on</c><00:00:04.300><c> the</c><00:00:05.000><c> last</c><00:00:05.500><c> month</c>\n",
      "00:00:06.000 --> 00:00:06.010\nand test on the last month\n \n",
    ];
    const value = gradeAsJson("mock.vtt", `WEBVTT\n${rolling.join("\n")}`);
    expect(value.words).toBe(12);
    const split = value.concepts.find(({ id }) => id === "eval-time");
    expect(split?.confidence).not.toBe("none");
    expect(split?.evidence).toContain(" ");
  });

  test("identifiers, notes and styles are no words", () => {
    const file =
      "\uFEFFWEBVTT - from a meeting\n\nNOTE recorded on Monday\n\nSTYLE\n::cue { color: lime }\n\n3f2a-11/12-0\n00:00:01.500 --> 00:00:04.000\n<v Ana Lopez>we fall back to\nthe rules</v>\n\n3f2a-11/13-0\n00:00:05.000 --> 00:00:06.000\n<v Ana Lopez><i>if it is down</i></v>\n";
    expect(gradeAsJson("mock.vtt", file).words).toBe(10);
  });

  test("what is no subtitle file is said so", () => {
    expect(() => gradeText("mock.srt", "1\nthis is --> no time\nwords\n")).toThrow(MlsdError);
    expect(() => gradeText("mock.vtt", "just some words")).toThrow(/subtitles/);
  });
});

describe("what is no answer", () => {
  const nothingInvented = (value: Printed) => {
    expect(value.band).toBe("not enough evidence");
    expect(value.score).toBeNull();
    expect(value.why).not.toBeNull();
    expect(value.pitfalls.filter(({ present }) => present)).toEqual([]);
  };

  test.each([
    ["empty", ""],
    ["blank", " \n\n\t\n"],
    ["front matter alone", "---\ntitle: x\n---\n"],
    [
      "headings alone",
      "# Design\n## Data\n## Baseline model\n## A/B test\n## Monitoring and drift\n## Canary rollout\n",
    ],
  ])("%s", (_, content) => {
    const value = gradeAsJson("a.md", content);
    nothingInvented(value);
    expect(value.words).toBe(0);
    expect(value.concepts.filter(({ covered }) => covered)).toEqual([]);
  });

  test("another language", () => {
    const german =
      "Ich würde zuerst fragen, wie viele Nutzer das System hat und welche Latenz erlaubt ist. Danach sammeln wir die Daten aus den Protokollen und bauen ein einfaches Modell. Das Modell wird mit den Daten der letzten Monate trainiert und auf dem letzten Monat geprüft. Wir rollen es für ein Prozent der Nutzer aus und beobachten die Zahlen. Wenn die Zahlen schlechter werden, nehmen wir es zurück und suchen den Fehler. Am Ende fasse ich zusammen, was wir gebaut haben und was als Nächstes kommt, und nenne die größten Risiken des Entwurfs für die Firma.";
    const value = gradeAsJson("a.md", german);
    nothingInvented(value);
    expect(value.why).toContain("English");
  });

  test("something else in English", () => {
    const recipe =
      "Peel the onions and cut them small. Warm some oil in a pan, and let the onions turn soft for ten minutes. ";
    nothingInvented({ ...gradeAsJson("a.md", recipe.repeat(8)), pitfalls: [] });
  });

  test("ten thousand words without a full stop are read in time", () => {
    const words = Array.from(
      { length: 10_000 },
      (_, index) => ["we", "train", "a", "model", "on", "data", "and", "watch"][index % 8],
    ).join(" ");
    expect(gradeAsJson("a.txt", words).words).toBe(10_000);
    expect(costOf(() => gradeAsJson("a.txt", words), 1)).toBeLessThan(200);
  });

  test("five megabytes are read in part, said so, in time", () => {
    const text = answer.repeat(Math.ceil(5_000_000 / answer.length));
    expect(gradeAsJson("a.md", text).notes.join()).toContain("Only the first");
    expect(costOf(() => gradeAsJson("a.md", text), 1)).toBeLessThan(400);
  });

  test("hostile markdown takes no more than linear time", () => {
    const hostile = ["<!--", "](", "**", "-", "\nInterviewer:"].map((each) => each.repeat(20_000)).join("");
    expect(costOf(() => gradeAsJson("a.md", hostile), 1)).toBeLessThan(300);
  });

  test.each([
    ["a zero byte", new Uint8Array([80, 75, 3, 4, 0, 0]), /not text.*offset 4/],
    ["UTF-16", new Uint8Array([0xff, 0xfe, 65, 0]), /UTF-16/],
    ["Latin-1", new Uint8Array([67, 97, 102, 0xe9, 10]), /not UTF-8.*byte 3/],
  ])("%s is refused with what to do", (_, bytes, message) => {
    const run = () => gradeText("a.md", bytes);
    expect(run).toThrow(message);
    expect(run).toThrow(MlsdError);
  });

  test("a folder, a missing file, an unknown session, a wrong level", () => {
    expect(() => grade(ports, folder, {})).toThrow(/folder/);
    expect(() => grade(ports, join(folder, "none.md"), {})).toThrow(/There is no file/);
    expect(() => grade(ports, "20260101", {})).toThrow(/no session/);
    expect(() => gradeText("a.md", answer, { level: "seniour" })).toThrow(/no level/);
  });
});

describe("on the screen", () => {
  test.each([
    ["a good answer", answer],
    ["an empty one", ""],
    ["one with escape sequences", `${answer}\n\u001b[2J\u001b[31mred \u202Eoverride; we roll back automatically`],
  ])("%s fits 80x24 and has no escape byte of the file", (_, content) => {
    const { stdout = "" } = gradeText("answer.md", content, { prompt: "fraud-detection" });
    const lines = stdout.trimEnd().split("\n");
    expect(lines.length).toBeLessThanOrEqual(24);
    for (const each of lines) expect(cellWidth(each)).toBeLessThanOrEqual(80);
    expect(stdout).not.toMatch(/[\u001b\u202e]/);
  });

  test("in full, and in a pipe: every point by stage, nothing cut, what was missed as a question", () => {
    const { stdout = "" } = gradeText("answer.md", answer, { prompt: "fraud-detection", full: true });
    const points = [...stdout.matchAll(/^ {2}(said|likely|missed) /gm)];
    const json = gradeAsJson("answer.md", answer, { prompt: "fraud-detection" });
    expect(points.length).toBeGreaterThan(40);
    expect(stdout).not.toMatch(/…/);
    for (const line of stdout.split("\n")) expect(cellWidth(line)).toBeLessThanOrEqual(80);
    const flat = stdout.replace(/\s+/g, " ");
    const found = json.concepts.filter(({ confidence }) => confidence === "found").slice(0, 3);
    expect(found).not.toEqual([]);
    for (const { evidence } of found) expect(flat).toContain(evidence?.replace(/\s+/g, " "));
    expect(flat).toMatch(/missed [^:]+: [^?]+\?/);
    const piped = { ...ports, terminal: { ...ports.terminal, toScreen: false } };
    writeFiles(folder, { "answer.md": answer });
    expect(grade(piped, join(folder, "answer.md"), { prompt: "fraud-detection" }).stdout).toBe(stdout);
  });

  test("reads like this", () => {
    const { stdout = "" } = gradeText("answer.md", answer);
    const [first = "", second = ""] = stdout.split("\n");
    expect(first).toMatch(/answer\.md · \d+ words · senior · coach/);
    expect(second).toMatch(/^[A-Z ]+ {3}\d+ of 100 at level senior/);
    expect(stdout).toMatch(/Scope +\d\/7 .*"/);
    expect(stdout).toMatch(/Not heard \(\d+\): .*\?/);
    expect(stdout.replace(/\s+/g, " ")).toContain("--full tells every point.");
    expect(gradeText("answer.md", "").stdout).toContain("NOT ENOUGH EVIDENCE\n0 words; a score needs 80.");
  });
});

describe("a stored session", () => {
  const rpfmse = framework("rpfmse");
  const [first = "", second = ""] = rpfmse.steps.map(({ id }) => id);
  const events = eventsOf(
    [enter(0, first), line(1, answer.replace(/^#.*\n/gm, "")), enter(20, second), line(21, "Two outputs."), stop(30)],
    { framework: rpfmse },
  );
  const sessions = shippedPorts({ "20261120T090000Z-fraud-detection": events });

  test("is judged anew, said so, and nothing is stored", () => {
    const { stdout = "" } = grade(sessions, "20261120T090000Z-fraud-detection", {});
    expect(stdout).toContain("for the first time");
    const value = JSON.parse(
      grade(sessions, "20261120T090000Z-fraud-detection", { json: true }).stdout ?? "",
    ) as Printed;
    expect(() => schema.parse(value)).not.toThrow();
    expect(value.concepts.find(({ id }) => id === "serve-rollback")?.step).toBe(first);
    expect(value.items?.length).toBeGreaterThan(10);
  });

  test("keeps its own prompt and framework", () => {
    expect(() => grade(sessions, "20261120T090000Z-fraud-detection", { prompt: "feed-ranking" })).toThrow(
      /its own prompt/,
    );
  });
});
