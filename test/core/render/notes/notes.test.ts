import { readdirSync } from "node:fs";
import { lint } from "markdownlint/sync";
import { lexer, type Token } from "marked";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { WordedMiss } from "../../../../src/core/history/misses.ts";
import { conceptNote, pitfallNote } from "../../../../src/core/render/notes/concept-note.ts";
import {
  ankiText,
  conceptCard,
  type DeckCard,
  frameworkCards,
  isOwnDeck,
  pitfallCard,
  promptCards,
} from "../../../../src/core/render/notes/deck.ts";
import { frameworkNote, noteLines } from "../../../../src/core/render/notes/framework-note.ts";
import { isOwnNote, type NoteFile, noteFront, withoutFront } from "../../../../src/core/render/notes/front.ts";
import { missesNote } from "../../../../src/core/render/notes/misses-note.ts";
import { promptNote } from "../../../../src/core/render/notes/prompt-note.ts";
import { concepts, framework, pitfalls, prompt } from "../../score/shipped.ts";

const prompts = readdirSync(new URL("../../../../prompts", import.meta.url))
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => prompt(name.replace(".yaml", "")));
const frameworks = ["rpfmse", "six-step", "end-to-end", "seven-step", "six-phase"].map(framework);

const none: NoteFile = () => null;
const all: NoteFile = ({ id }) => `${id}.md`;
const attempt = {
  when: "2026-11-18 09:30",
  title: "t",
  framework: "rpfmse",
  mode: "guided",
  time: "44 min",
  result: "lean hire, 61",
};
const misses = concepts.concepts.slice(0, 12).map(({ id, name, stage, sample }, index): WordedMiss => {
  return { subject: "concept", id, prompt: "x", times: 12 - index, of: 12, last: "2026-11-18", name, stage, sample };
});

function complaints(markdown: string): readonly string[] {
  const found = lint({ strings: { note: markdown }, config: { default: true, MD013: false } });
  return (found.note ?? []).map(
    (each) => `${each.lineNumber}: ${each.ruleNames[0]} ${each.ruleDescription} ${each.errorContext ?? ""}`,
  );
}

function everyToken(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token) => {
    const inner = token as {
      tokens?: Token[];
      items?: Token[];
      header?: { tokens: Token[] }[];
      rows?: { tokens: Token[] }[][];
    };
    const cells = [...(inner.header ?? []), ...(inner.rows ?? []).flat()].flatMap((cell) => cell.tokens);
    return [token, ...everyToken([...(inner.tokens ?? []), ...(inner.items ?? []), ...cells])];
  });
}

/** What every note has to be: front matter that YAML reads, one heading of the first level, clean, no HTML, relative links. */
function isFit(note: string, about: string, title: string): void {
  const [, front = ""] = /^---\n([\s\S]*?)\n---\n\n/.exec(note) ?? [];
  const values = parse(front);
  expect(values).toMatchObject({ mlsd_note: about, aliases: [title] });
  for (const tag of values.tags) expect(tag).toMatch(/^[a-z0-9/-]+$/);
  for (const value of Object.values(values)) expect(typeof value === "object" ? Array.isArray(value) : true).toBe(true);
  expect(isOwnNote(note)).toBe(true);
  expect(complaints(note), about).toEqual([]);
  const tokens = everyToken(lexer(withoutFront(note), { gfm: true }));
  expect(tokens.filter(({ type }) => type === "html")).toEqual([]);
  expect(tokens.filter((token) => token.type === "heading" && token.depth === 1)).toHaveLength(1);
  for (const token of tokens) if (token.type === "link") expect(token.href).toMatch(/^[a-z0-9-]+\.md$/);
  expect(note.endsWith("\n") && !note.endsWith("\n\n")).toBe(true);
}

describe("notes of every shipped definition", () => {
  test("prompts, locked and open", () => {
    for (const each of prompts) {
      const source = { prompt: each, concepts: concepts.concepts, file: all };
      const locked = promptNote({ ...source, attempts: [], misses: [], reveal: false });
      isFit(locked, `prompt/${each.id}`, each.title);
      const open = promptNote({ ...source, attempts: [attempt], misses, reveal: true });
      isFit(open, `prompt/${each.id}`, each.title);
      for (const { mermaid } of each.diagrams) {
        expect(open).toContain(`\`\`\`mermaid\n${mermaid.trimEnd()}\n\`\`\``);
        expect(locked).not.toContain(mermaid.trimEnd());
      }
      for (const { sum } of each.estimates) expect(open.replaceAll("\\", "")).toContain(sum.replaceAll("\\", ""));
      for (const { topic } of each.facts) expect(locked.replaceAll("\\", "")).toContain(topic);
    }
  });

  test("frameworks, on two pages and whole", () => {
    for (const each of frameworks) {
      const two = frameworkNote({ framework: each, misses: [], full: false, file: none });
      isFit(two, `framework/${each.id}`, each.name);
      expect(withoutFront(two).trimEnd().split("\n").length).toBeLessThanOrEqual(noteLines);
      const plain = two.replaceAll("\\", "");
      for (const step of each.steps) {
        for (const { text } of step.items) expect(plain).toContain(text);
        expect(plain).toContain(step.say);
      }
      isFit(frameworkNote({ framework: each, misses: [], full: true, file: all }), `framework/${each.id}`, each.name);
      isFit(frameworkNote({ framework: each, misses, full: false, file: all }), `framework/${each.id}`, each.name);
    }
  });

  test("concepts and pitfalls", () => {
    for (const each of concepts.concepts) {
      const usedBy = [{ kind: "prompt", id: "fraud-detection", name: "Fraud" }] as const;
      const source = { concept: each, concepts: concepts.concepts, usedBy, miss: misses[0]! };
      isFit(conceptNote({ ...source, file: all }), `concept/${each.id}`, each.name);
    }
    for (const each of pitfalls) isFit(pitfallNote(each), `pitfall/${each.id}`, each.name);
  });
});

test("a locked prompt keeps back design, sums, what to listen for and cards, and says how it opens", () => {
  const fraud = prompt("fraud-detection");
  const source = { prompt: fraud, concepts: concepts.concepts, attempts: [], misses: [], file: none };
  const locked = promptNote({ ...source, reveal: false });
  expect(locked).toContain("locked until you have tried it once: `mlsd practice fraud-detection`");
  expect(locked).not.toContain("## What a strong senior says");
  expect(locked).not.toContain("## Sums");
  expect(locked).not.toContain("## Cards");
  expect(locked).not.toContain("Listen for");
  expect(parse(locked.split("---")[1]!)).toMatchObject({ locked: true, attempts: 0 });
  const open = promptNote({ ...source, attempts: [attempt], reveal: true });
  for (const part of ["## What a strong senior says", "### Scope", "## Sums", "## Cards", "**Listen for:**"]) {
    expect(open).toContain(part);
  }
  expect(open).toContain("| 2026-11-18 09:30 | rpfmse | guided | 44 min | lean hire, 61 |");
});

test("my misses: none, mended, and a list by stage with links", () => {
  const source = { attempted: [], file: all };
  const nothing = missesNote({ ...source, misses: [], sessions: 0 });
  isFit(nothing, "my-misses", "My misses");
  expect(nothing).toContain("Nothing yet: no attempt is stored.");
  expect(missesNote({ ...source, misses: [], sessions: 3 })).toContain("was said since");
  const attempted = [{ id: "fraud-detection", title: "Fraud | <b>", times: 2 }];
  const note = missesNote({ misses, sessions: 12, attempted, file: all });
  isFit(note, "my-misses", "My misses");
  const [first] = misses;
  expect(note).toContain(`- **[${first!.name}](${first!.id}.md)** (missed 12 of 12 times, last on 2026-11-18). Say: "`);
  expect(note).toContain("2 times");
});

test("front matter cannot be broken out of, and only ours is ours", () => {
  const title = 'a": b\n---\n# x <script> # {{';
  const front = noteFront({ kind: "prompt", id: "x" }, title, ["prompt"]);
  expect(parse(front.split("\n").slice(1, -1).join("\n"))).toMatchObject({ aliases: [title] });
  expect(isOwnNote("# A note\n\nmlsd_note: no\n")).toBe(false);
  expect(isOwnNote("---\ntitle: mine\n---\n\nmlsd_note: no\n")).toBe(false);
  expect(isOwnNote('---\r\nmlsd_note: "concept/psi"\r\n---\r\n\r\n# PSI\r\n')).toBe(true);
});

/** Reads a text as Anki's manual says: lines of `#key:value` first, then records with quoted fields. */
function readAnki(text: string) {
  const lines = text.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("#"));
  const head = new Map(lines.slice(0, end).map((line) => /^#([a-z ]+):(.*)$/.exec(line)!.slice(1) as [string, string]));
  const separators: Readonly<Record<string, string>> = { Tab: "\t", Comma: ",", Semicolon: ";" };
  const separator = separators[head.get("separator") ?? ""]!;
  const body = lines.slice(end).join("\n");
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let quoted = false;
  for (let at = 0; at < body.length; at += 1) {
    const character = body[at]!;
    if (quoted) {
      if (character !== '"') field += character;
      else if (body[at + 1] === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && field === "") quoted = true;
    else if (character === separator || character === "\n") {
      row.push(field);
      field = "";
      if (character === "\n") {
        rows.push(row);
        row = [];
      }
    } else field += character;
  }
  return { head, columns: (head.get("columns") ?? "").split(separator), rows };
}

const decks: readonly DeckCard[] = [
  ...prompts.flatMap((each) => promptCards(each, concepts.concepts)),
  ...frameworks.flatMap(frameworkCards),
  ...concepts.concepts.map(conceptCard),
  ...pitfalls.map(pitfallCard),
];

test("Anki: documented header lines, html off, as many fields as columns, ids that are there once and stay", () => {
  const text = ankiText(decks);
  const { head, columns, rows } = readAnki(text);
  const known = [
    "separator",
    "html",
    "tags",
    "columns",
    "notetype",
    "deck",
    "notetype column",
    "deck column",
    "tags column",
    "guid column",
  ];
  for (const key of head.keys()) expect(known).toContain(key);
  expect(head.get("html")).toBe("false");
  expect(columns).toEqual(["ID", "Front", "Back", "Tags"]);
  expect(columns[Number(head.get("tags column")) - 1]).toBe("Tags");
  expect(head.has("guid column")).toBe(false);
  for (const row of rows) {
    expect(row).toHaveLength(columns.length);
    const [id = "", front = "", back = "", tags = ""] = row;
    expect(id).toMatch(/^mlsd\/[a-z0-9/-]+$/);
    expect(front.trim()).not.toBe("");
    expect(back.trim()).not.toBe("");
    for (const tag of tags.split(" ")) expect(tag).toMatch(/^mlsd::[a-z0-9-]+$/);
  }
  expect(new Set(rows.map(([id]) => id)).size).toBe(rows.length);
  expect(new Set(rows.map(([, front]) => front)).size).toBe(rows.length);
  expect(ankiText(decks)).toBe(text);
  expect(isOwnDeck(text)).toBe(true);
  expect(isOwnDeck("front\tback\n")).toBe(false);
});

test("Anki: tabs, quotes and line ends come back as they were", () => {
  const nasty = { id: "x", front: '#a\t"b"', back: 'one\ntwo "three"\n\n#four', tags: ["t"] };
  expect(readAnki(ankiText([nasty, nasty])).rows).toEqual([["mlsd/x", nasty.front, nasty.back, "mlsd::t"]]);
});
