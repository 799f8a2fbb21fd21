// npm run bench: CPU time of whole commands as ratios to `node -e 0`, all in one alternating run, and a few sums in process.
// Exits with 1 when a ratio is above what ARCHITECTURE.md requires. Machines are noisy: only the ratios mean something.

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { spawn as spawnPty } from "@lydell/node-pty";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "mlsd-bench-"));
const hook = join(root, "test/bench/cpu-hook.cjs");
const mlsd = join(root, "bin/mlsd.js");
const rounds = Number(process.env.ROUNDS ?? 15);
const environment = {
  ...process.env,
  MLSD_HOME: join(folder, "home"),
  MLSD_BENCH_CPU: join(folder, "cpu"),
  TERM: "xterm-256color",
};
for (const name of ["NODE_EXTRA_CA_CERTS", "NODE_OPTIONS", "NODE_COMPILE_CACHE"]) delete environment[name];

const commands = [
  { name: "node -e 0", words: ["-e", "0"], most: 1 },
  { name: "--version", words: [mlsd, "--version"], most: 1.3 },
  { name: "--help", words: [mlsd, "--help"], most: 1.7 },
  { name: "checklist --print", words: [mlsd, "checklist", "--print"], most: 1.9 },
  {
    name: "practice, first paint",
    words: [mlsd, "practice", "fraud-detection"],
    most: 2.6,
    until: "Enter starts the clock",
  },
];

const cpu = () => Number(readFileSync(environment.MLSD_BENCH_CPU, "utf8"));

function measure({ words }) {
  const { status, stderr } = spawnSync(process.execPath, ["--require", hook, ...words], { env: environment });
  if (status !== 0) throw new Error(`${words.join(" ")} ended with ${status}: ${stderr}`);
  return cpu();
}

/** Runs in a pseudo-terminal until the text is on the screen, then leaves by Ctrl-C. */
function measurePaint({ words, until }) {
  return new Promise((resolve) => {
    const terminal = spawnPty(process.execPath, ["--require", hook, ...words], {
      cols: 80,
      rows: 24,
      env: environment,
    });
    let seen = "";
    terminal.onData((data) => {
      const before = seen.includes(until);
      seen += data;
      if (!before && seen.includes(until)) setImmediate(() => terminal.write("\x03"));
    });
    terminal.onExit(() => resolve(cpu()));
  });
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const ratios = new Map(commands.map(({ name }) => [name, []]));
for (let round = 0; round < rounds; round += 1) {
  let base = 0;
  for (const command of commands) {
    const used = command.until ? await measurePaint(command) : measure(command);
    base ||= used;
    ratios.get(command.name).push(used / base);
  }
}

let failed = false;
console.log(`CPU (user + system) against node -e 0, median of ${rounds} alternating rounds, Node ${process.version}`);
for (const { name, most } of commands) {
  const ratio = median(ratios.get(name));
  failed ||= ratio > most + 1e-9;
  console.log(`${name.padEnd(24)} ${ratio.toFixed(2)}  at most ${most}${ratio > most + 1e-9 ? "  TOO SLOW" : ""}`);
}

mkdirSync(join(folder, "many/sessions"), { recursive: true });
const line = (seq, body) =>
  `${JSON.stringify({ v: 1, seq, at: "2026-01-05T09:00:00.000Z", mono: seq * 1000, ...body })}\n`;
const steps = [{ id: "scope", name: "Scope", stages: ["scope"], minutes: 45 }];
const first = {
  type: "session-started",
  session: "s",
  prompt: "fraud-detection",
  title: "t",
  family: "classical",
  framework: "rpfmse",
  mode: "guided",
  level: "senior",
  minutes: 45,
  seed: 1,
  aloud: false,
  timed: true,
  steps,
  definitions: {},
  offset: 0,
  program: "0",
};
const bodies = [
  first,
  { type: "opened", pid: 1, boot: "b", started: "1" },
  { type: "clock-started" },
  { type: "step-entered", step: "scope" },
];
while (bodies.length < 60)
  bodies.push({
    type: "line-kept",
    text: "A line of about two hundred characters, as people type them when they explain where labels come from and how late they are, with a figure or two such as 90 days and 1 in 1,000.",
    source: "typed",
  });
const journal = bodies.map((body, index) => line(index + 1, body)).join("");
for (let count = 0; count < 1000; count += 1)
  writeFileSync(
    join(folder, "many/sessions", `20260105T${String(count).padStart(6, "0")}Z-fraud-detection.jsonl`),
    journal,
  );
const many = spawnSync(process.execPath, ["--require", hook, mlsd, "status"], {
  env: { ...environment, MLSD_HOME: join(folder, "many") },
});
const all = cpu() / 1000;
spawnSync(process.execPath, ["--require", hook, mlsd, "status"], { env: environment });
const none = cpu() / 1000;
const fold = all - none;
failed ||= fold > 150 || many.status !== 1;
console.log(
  `fold of 1,000 sessions   ${fold.toFixed(0)} ms more than none, at most 150${fold > 150 ? "  TOO SLOW" : ""}`,
);

rmSync(folder, { recursive: true, force: true });
process.exitCode = failed ? 1 : 0;
