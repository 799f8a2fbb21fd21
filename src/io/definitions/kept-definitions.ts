// Keeps what a session is held under, so that it can be read when the definitions have changed.
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Kind } from "../../core/catalog/schema/kinds.ts";
import { broughtUpToDate } from "../../core/catalog/schema/older-definitions.ts";
import { MlsdError } from "../../core/error.ts";
import type { DefinitionHashes } from "../../core/session/events.ts";
import type { SessionDefinitions } from "../../ports.ts";
import { sha256 } from "../crypto.ts";
import { errorCode, reasonOf } from "../file-errors.ts";
import { makePrivateFolder, writeWhole } from "../whole-file.ts";

/** The definitions sessions were held under: `<home>/definitions/<sha256>.json`, written once, by content. */
export interface KeptDefinitions {
  /** The names they would be kept under; nothing is written. */
  hashes(session: SessionDefinitions): DefinitionHashes;
  keep(session: SessionDefinitions): DefinitionHashes;
  kept(hashes: DefinitionHashes): SessionDefinitions;
}

/** With `home` null, or one that cannot be written, they are kept for the life of the process. */
export function createKeptDefinitions(home: string | null): KeptDefinitions {
  const inMemory = new Map<string, string>();
  const written = new Set<string>();

  function hashOne(value: unknown): string {
    const text = canonicalJson(value);
    const hash = sha256(text);
    inMemory.set(hash, text);
    return hash;
  }

  function keepOne(value: unknown): string {
    const hash = hashOne(value);
    if (home !== null && !written.has(hash)) writeOnce(home, hash, inMemory.get(hash) ?? "");
    written.add(hash);
    return hash;
  }

  function keptOne<T>(hash: string, what: Kind): T {
    return broughtUpToDate[what](JSON.parse(inMemory.get(hash) ?? readKept(home, hash, what))) as T;
  }

  return {
    hashes: (session) => each(session, hashOne),
    keep: (session) => each(session, keepOne),
    kept: ({ framework, prompt, concepts, pitfalls, rubric }) => ({
      framework: keptOne(framework, "framework"),
      prompt: keptOne(prompt, "prompt"),
      concepts: keptOne(concepts, "concepts"),
      pitfalls: keptOne(pitfalls, "pitfalls"),
      rubric: keptOne(rubric, "rubric"),
    }),
  };
}

function each(session: SessionDefinitions, hash: (value: unknown) => string): DefinitionHashes {
  const { framework, prompt, concepts, pitfalls, rubric } = session;
  return {
    framework: hash(framework),
    prompt: hash(prompt),
    concepts: hash(concepts),
    pitfalls: hash(pitfalls),
    rubric: hash(rubric),
  };
}

function writeOnce(home: string, hash: string, text: string): void {
  const path = join(home, "definitions", `${hash}.json`);
  const bytes = new TextEncoder().encode(text);
  try {
    if (statSync(path, { throwIfNoEntry: false })?.size === bytes.length) return;
    makePrivateFolder(join(home, "definitions"));
    writeWhole(path, bytes, { replace: true });
  } catch (error) {
    // The journal meets the same disk and tells the candidate; practice goes on from memory.
    if (errorCode(error) === undefined) throw error;
  }
}

function readKept(home: string | null, hash: string, what: string): string {
  const hint = "The session's events are unharmed; copy the definitions folder from a backup to read it again.";
  if (home === null || !/^[0-9a-f]{64}$/.test(hash)) {
    throw new MlsdError("io", `The ${what} of this session was not kept.`, hint);
  }
  const path = join(home, "definitions", `${hash}.json`);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw new MlsdError("io", `The ${what} of this session cannot be read from ${path}: ${reasonOf(error)}.`, hint);
  }
  if (sha256(text) !== hash) throw new MlsdError("io", `The ${what} of this session is damaged: ${path}.`, hint);
  return text;
}

/** JSON with the keys of every object in one order, so that the same value always gives the same text. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (isRecord(part) ? sorted(part) : part));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sorted(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
