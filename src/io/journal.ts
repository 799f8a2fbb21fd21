// The port Journals: a session's events on disk, appended and synced, and read back whatever a crash left.
import * as fs from "node:fs";
import { basename, join } from "node:path";
import { MlsdError } from "../core/error.ts";
import type { EventBody } from "../core/session/events.ts";
import { enveloped, type JournalText, journalLine, readJournalText } from "../core/session/journal-line.ts";
import type { Clock, Journal, JournalRead, Journals, Saved } from "../ports.ts";
import { reasonOf } from "./file-errors.ts";
import { isAlive } from "./process-identity.ts";
import { makePrivateFolder, sweep, syncFolder, type WriteSome, writeAll, writeWhole } from "./whole-file.ts";

/** The two system calls that fail on a full or broken disk; tests put others in their place. */
export interface DiskCalls {
  readonly write: WriteSome;
  readonly sync: (descriptor: number) => void;
}
const disk: DiskCalls = { write: fs.writeSync, sync: fs.fsyncSync };

/** The sessions of a data folder, one append-only file each. `home` null: everything lives in memory. */
export function createJournals(home: string | null, calls: DiskCalls = disk): Journals {
  const folder = home === null ? null : join(home, "sessions");
  return {
    freeName: (id) => freeName(folder, id),
    create: (id, clock) => createJournal(folder, id, clock, calls),
    names: () => namesIn(folder),
    list: () => listSessions(folder),
    read: (session) => readSession(folder, session),
    resume: (session, clock) => resumeJournal(folder, session, clock, calls),
    unwritable: () => whyUnwritable(folder),
  };
}

function freeName(folder: string | null, id: string): string {
  const taken = new Set(namesIn(folder));
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? id : `${id}-${count}`;
    if (!taken.has(name)) return name;
  }
}

function createJournal(folder: string | null, id: string, clock: Clock, calls: DiskCalls): Journal {
  if (folder === null || whyUnwritable(folder) !== null) return openedJournal(id, null, null, [], 0, clock, calls);
  const path = join(folder, `${id}.jsonl`);
  for (const own of ["sessions", "definitions", "transcripts"]) sweep(join(folder, "..", own), Date.now());
  try {
    const descriptor = fs.openSync(path, "ax", 0o600);
    syncFolder(folder);
    return openedJournal(id, path, descriptor, [], 0, clock, calls);
  } catch {
    // The disk filled up or the name was taken since: the session is held all the same, and told to be unsaved.
    return openedJournal(id, null, null, [], 0, clock, calls);
  }
}

function resumeJournal(
  folder: string | null,
  session: string,
  clock: Clock,
  calls: DiskCalls,
): { journal: Journal; read: JournalRead } {
  const read = readSession(folder, session);
  if (read.owner !== null) {
    throw new MlsdError(
      "failed",
      `The session ${read.session} is open in another terminal (process ${read.owner}).`,
      `Go on there, or end that process first: kill ${read.owner}`,
    );
  }
  const bytes = fs.readFileSync(read.path);
  const whole = parse(bytes);
  let descriptor: number;
  try {
    if (whole.wholeBytes < bytes.length)
      writeWhole(`${read.path}.torn`, bytes.subarray(whole.wholeBytes), { replace: true });
    descriptor = fs.openSync(read.path, fs.constants.O_WRONLY | fs.constants.O_APPEND);
    if (whole.wholeBytes < bytes.length) fs.ftruncateSync(descriptor, whole.wholeBytes);
  } catch (error) {
    throw new MlsdError(
      "cannot-write",
      `The session's file cannot be written: ${(error as Error).message}.`,
      `Look at the permissions of ${read.path}.`,
    );
  }
  const lines = bytes.subarray(0, whole.wholeBytes).toString("utf8");
  const journal = openedJournal(
    read.session,
    read.path,
    descriptor,
    [lines],
    whole.events.at(-1)?.seq ?? 0,
    clock,
    calls,
  );
  return { journal, read };
}

/**
 * A journal being written. After a write or a sync that failed nothing on disk is trusted: the next append writes the
 * whole journal anew beside the old one and puts it in its place.
 */
function openedJournal(
  session: string,
  path: string | null,
  descriptor: number | null,
  before: readonly string[],
  lastSeq: number,
  clock: Clock,
  calls: DiskCalls,
): Journal {
  const written = [...before];
  let open = descriptor;
  let broken = false;
  let seq = lastSeq;

  const put = (text: string, durable: boolean): Saved => {
    written.push(text);
    if (path === null || open === null) return { saved: false, reason: "nothing is kept here" };
    try {
      if (broken) {
        writeWhole(path, Buffer.from(written.join(""), "utf8"), { replace: true, write: calls.write });
        fs.closeSync(open);
        open = fs.openSync(path, fs.constants.O_WRONLY | fs.constants.O_APPEND);
        broken = false;
        return { saved: true };
      }
      writeAll(open, Buffer.from(text, "utf8"), calls.write);
      if (durable) calls.sync(open);
      return { saved: true };
    } catch (error) {
      broken = true;
      return { saved: false, reason: reasonOf(error) };
    }
  };

  return {
    session,
    path,
    append(bodies: readonly EventBody[], durable: boolean) {
      const events = enveloped(bodies, seq, clock.moment());
      seq += events.length;
      return { events, result: put(events.map(journalLine).join(""), durable) };
    },
    close() {
      if (open === null) return;
      try {
        fs.closeSync(open);
      } catch {
        // The file is whole already: every event was written before it was shown.
      }
      open = null;
    },
  };
}

function* listSessions(folder: string | null): Generator<JournalRead> {
  if (folder === null) return;
  for (const name of sessionNames(folder)) yield readPath(join(folder, `${name}.jsonl`));
}

function namesIn(folder: string | null): readonly string[] {
  return folder === null ? [] : sessionNames(folder);
}

function readSession(folder: string | null, session: string): JournalRead {
  const names = namesIn(folder);
  const found = names.includes(session)
    ? [session]
    : names.filter((name) => name.startsWith(session) || name.endsWith(session));
  const [only] = found;
  if (folder === null || only === undefined || session === "") {
    throw new MlsdError("usage", `There is no session "${session}".`, "mlsd list sessions shows all.");
  }
  if (found.length > 1) {
    throw new MlsdError(
      "usage",
      `"${session}" is the beginning of ${found.length} sessions: ${found.slice(-4).join(", ")}.`,
      "Give more of its name.",
    );
  }
  const path = join(folder, `${only}.jsonl`);
  const newer = parse(fs.readFileSync(path)).newer;
  if (newer !== null) {
    throw new MlsdError(
      "failed",
      `The session ${only} was written by a newer mlsd (journal version ${newer}).`,
      "It is left as it is: update mlsd to read it.",
    );
  }
  return readPath(path);
}

function readPath(path: string): JournalRead {
  const { events, damage, newer } = parse(fs.readFileSync(path));
  const opened = events.findLast((event) => event.type === "opened");
  const closed = events.findLastIndex((event) => event.type === "closed");
  const held = opened && events.lastIndexOf(opened) > closed && isAlive(opened);
  return {
    session: basename(path, ".jsonl"),
    path,
    events,
    damage: newer === null ? damage : [`was written by a newer mlsd (journal version ${newer})`],
    owner: held ? opened.pid : null,
  };
}

function parse(bytes: Buffer): JournalText {
  const end = bytes.lastIndexOf(0x0a) + 1;
  return readJournalText(bytes.toString("utf8"), bytes.length, bytes.length - end);
}

function sessionNames(folder: string): readonly string[] {
  try {
    return fs
      .readdirSync(folder)
      .filter((name) => name.endsWith(".jsonl"))
      .map((name) => name.slice(0, -".jsonl".length))
      .sort();
  } catch {
    // No folder yet: no session was ever held.
    return [];
  }
}

function whyUnwritable(folder: string | null): string | null {
  if (folder === null) return "there is no home folder";
  try {
    makePrivateFolder(folder);
    fs.accessSync(folder, fs.constants.W_OK | fs.constants.X_OK);
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}
