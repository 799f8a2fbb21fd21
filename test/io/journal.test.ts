import {
  chmodSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { MlsdError } from "../../src/core/error.ts";
import type { EventBody } from "../../src/core/session/events.ts";
import { fold } from "../../src/core/session/fold.ts";
import { createJournals } from "../../src/io/journal.ts";
import { identityOf } from "../../src/io/process-identity.ts";
import type { Clock, Journals } from "../../src/ports.ts";
import { begun, line, opened, started } from "../core/session/builders.ts";

const clock: Clock = {
  moment: () => ({ at: "2026-01-05T09:00:00.000Z", mono: 0 }),
  offset: () => 0,
  sleep: async () => undefined,
  longestTick: 5000,
};
const id = "20260105T090000Z-fraud-detection";
const mine: EventBody = { type: "opened", ...identityOf(process.pid) };
const closed: EventBody = { type: "closed", cause: "quit" };

let home: string;
let journals: Journals;
const path = () => join(home, "sessions", `${id}.jsonl`);

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "mlsd-journal-"));
  journals = createJournals(home);
});

it("a new session sweeps away what killed processes left, and nothing that is young or not theirs", () => {
  const folder = join(home, "definitions");
  mkdirSync(folder, { recursive: true });
  const [old, young, other] = [".a.json.0123456789abcdef.tmp", ".b.json.0123456789abcdef.tmp", "c.json"] as const;
  for (const name of [old, young, other]) writeFileSync(join(folder, name), "x");
  const past = Date.now() / 1000 - 7200;
  for (const name of [old, other]) utimesSync(join(folder, name), past, past);
  write(mine);
  expect(readdirSync(folder).sort()).toEqual([young, other]);
});

function write(...bodies: readonly EventBody[]): void {
  const journal = journals.create(id, clock);
  expect(journal.append(bodies, true).result).toEqual({ saved: true });
  journal.close();
}

describe("a journal", () => {
  it("gives back what was appended, private to its owner", () => {
    write(...begun, line("naïve 設計 👍"));
    const read = journals.read(id);
    expect(fold(read.events).lines.map((each) => each.text)).toEqual(["naïve 設計 👍"]);
    expect(read.damage).toEqual([]);
    expect(statSync(path()).mode & 0o777).toBe(0o600);
    expect(statSync(join(home, "sessions")).mode & 0o777).toBe(0o700);
  });

  it("is found by an unambiguous part of its name, and says so otherwise", () => {
    write(...begun);
    expect(journals.read("20260105").session).toBe(id);
    expect(() => journals.read("nothing")).toThrow(/no session "nothing"/);
    expect(journals.freeName(id)).toBe(`${id}-2`);
  });

  it("recovers every whole event wherever the file was cut off, and goes on safely", () => {
    write(...begun, line("first line"), line("zweite Zeile äöü"));
    const whole = readFileSync(path());
    const all = journals.read(id).events;
    for (let cut = 0; cut <= whole.length; cut += 1) {
      writeFileSync(path(), whole.subarray(0, cut));
      const { events, damage } = journals.read(id);
      expect(events).toEqual(all.slice(0, events.length));
      const torn = cut > 0 && whole[cut - 1] !== 0x0a;
      expect(damage.length).toBe(torn ? 1 : 0);
      if (cut % 37 !== 0 || events.length < 2) continue;
      const { journal } = journals.resume(id, clock);
      journal.append([line("after")], true);
      journal.close();
      expect(journals.read(id).damage).toEqual([]);
      expect(journals.read(id).events.at(-1)).toMatchObject({ text: "after", seq: events.length + 1 });
      if (torn) expect(readFileSync(`${path()}.torn`).length).toBeGreaterThan(0);
    }
  });

  it("loses one bad line in the middle, named by its number, and never rewrites the file", () => {
    write(...begun, line("a"), line("b"));
    const lines = readFileSync(path(), "utf8").split("\n");
    lines[4] = `\0\0\0${lines[4]?.slice(3)}`;
    writeFileSync(path(), lines.join("\n"));
    const read = journals.read(id);
    expect(read.damage).toEqual(["line 5 could not be read and is left out"]);
    expect(fold(read.events).lines.map((each) => each.text)).toEqual(["b"]);
    journals.resume(id, clock).journal.close();
    expect(readFileSync(path(), "utf8")).toBe(lines.join("\n"));
  });

  it("names a line whose fields do not fit its type", () => {
    write(...begun, line("a"));
    writeFileSync(path(), readFileSync(path(), "utf8").replace('"text":"a"', '"texu":"a"'));
    expect(journals.read(id).damage).toEqual(["line 5 could not be read and is left out"]);
  });

  it("refuses a newer version's file and leaves it as it is", () => {
    write(...begun);
    const newer = readFileSync(path(), "utf8").replaceAll('"v":1', '"v":2');
    writeFileSync(path(), newer);
    expect(() => journals.resume(id, clock)).toThrow(/written by a newer mlsd/);
    expect(readFileSync(path(), "utf8")).toBe(newer);
    expect([...journals.list()][0]?.events).toEqual([]);
  });

  it("refuses to resume a session another living process has, with its pid", () => {
    write(started, mine);
    expect(journals.read(id).owner).toBe(process.pid);
    expect(() => journals.resume(id, clock)).toThrow(new RegExp(`process ${process.pid}`));
  });

  it("lets go of a session that was closed, or whose process is gone or only shares its pid", () => {
    write(started, mine, closed);
    expect(journals.read(id).owner).toBeNull();
    writeFileSync(path(), "");
    const journal = journals.resume(id, clock).journal;
    journal.append([started, { ...mine, started: "1" } as EventBody], true);
    journal.close();
    expect(journals.read(id).owner).toBe(process.platform === "linux" ? null : process.pid);
    write2({ ...opened, pid: 2 ** 22 + 1 } as EventBody);
    expect(journals.read(id).owner).toBeNull();
  });

  function write2(body: EventBody): void {
    const { journal } = journals.resume(id, clock);
    journal.append([body], true);
    journal.close();
  }

  it("tells of a full disk at once, keeps the text in memory, and writes the whole anew when there is room", () => {
    let room = 900;
    const full = (fd: number, bytes: Uint8Array, offset: number, length: number) => {
      if (room === 0) throw Object.assign(new Error("full"), { code: "ENOSPC" });
      const some = writeSync(fd, bytes, offset, Math.min(length, room));
      room -= some;
      return some;
    };
    const journal = createJournals(home, { write: full, sync: fsyncSync }).create(id, clock);
    expect(journal.append([started], true).result).toEqual({ saved: true });
    const refused = journal.append([line("x".repeat(400))], true).result;
    expect(refused).toEqual({ saved: false, reason: "no space left on the disk" });
    expect(journals.read(id).damage).toHaveLength(1);
    expect(journal.append([line("still no room")], true).result.saved).toBe(false);
    room = 100_000;
    expect(journal.append([line("room again")], true).result).toEqual({ saved: true });
    journal.close();
    const read = journals.read(id);
    expect(read.damage).toEqual([]);
    expect(read.events.map((event) => event.seq)).toEqual([1, 2, 3, 4]);
    expect(read.events.at(-1)).toMatchObject({ text: "room again" });
    expect(readdirSync(join(home, "sessions"))).toHaveLength(1);
  });

  it("believes no sync after one that failed: the whole is written to a new file", () => {
    let fails = true;
    const sync = (descriptor: number) => {
      if (fails) throw Object.assign(new Error("bad disk"), { code: "EIO" });
      fsyncSync(descriptor);
    };
    const inode = () => statSync(path()).ino;
    const journal = createJournals(home, { write: writeSync, sync }).create(id, clock);
    expect(journal.append([started], true).result).toEqual({ saved: false, reason: "the disk reported an error" });
    const old = inode();
    fails = false;
    expect(journal.append([line("a")], true).result).toEqual({ saved: true });
    expect(inode()).not.toBe(old);
    expect(journals.read(id).events).toHaveLength(2);
  });

  it("says why nothing can be kept", () => {
    expect(journals.unwritable()).toBeNull();
    expect(createJournals(null).unwritable()).toBe("there is no home folder");
    const file = join(home, "file");
    writeFileSync(file, "");
    expect(createJournals(file).unwritable()).toBe("a part of the path is not a folder");
    expect(createJournals("/proc/none").unwritable()).not.toBeNull();
  });

  it.skipIf(process.getuid?.() === 0)(
    "is held in memory where the folder may not be written (root may always write)",
    () => {
      chmodSync(home, 0o500);
      const journal = createJournals(home).create(id, clock);
      expect(journal.path).toBeNull();
      chmodSync(home, 0o700);
      expect(existsSync(path())).toBe(false);
    },
  );

  it("keeps two sessions apart", () => {
    const one = journals.create(id, clock);
    const two = journals.create(journals.freeName(id), clock);
    one.append([started], true);
    two.append([started], true);
    one.append([line("one")], true);
    expect(readdirSync(join(home, "sessions"))).toHaveLength(2);
    expect(journals.read(`${id}-2`).events).toHaveLength(1);
  });

  it("lists two sessions of one second in the order they were held", () => {
    for (const name of [id, `${id}-2`]) journals.create(name, clock).append([started], true);
    expect(journals.names()).toEqual([id, `${id}-2`]);
  });

  it("tells errors as what to do", () => {
    try {
      journals.read("");
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(MlsdError);
      expect((error as MlsdError).hint).toBe("mlsd list sessions shows all.");
    }
  });
});
