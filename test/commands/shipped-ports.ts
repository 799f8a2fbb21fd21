import { MlsdError } from "../../src/core/error.ts";
import { plainTheme } from "../../src/core/render/terminal/theme.ts";
import type { SessionEvent } from "../../src/core/session/events.ts";
import { createFiles } from "../../src/io/files.ts";
import type { Ports } from "../../src/ports.ts";
import { concepts, framework, pitfalls, prompt, rubric } from "../core/score/shipped.ts";

/** Ports over the shipped definitions, real files, and these sessions by name. What a command must not touch is not there. */
export function shippedPorts(sessions: Readonly<Record<string, readonly SessionEvent[]>> = {}): Ports {
  const read = (session: string) => {
    const events = sessions[session];
    if (!events) throw new MlsdError("usage", `There is no session "${session}".`);
    return { session, path: `${session}.jsonl`, events, damage: [], owner: null };
  };
  const catalog = {
    prompt,
    framework,
    concepts: () => concepts,
    pitfalls: () => pitfalls,
    rubric: () => rubric,
    coachData: () => null,
    kept: () => ({ framework: framework("rpfmse"), prompt: prompt("fraud-detection"), concepts, pitfalls, rubric }),
  };
  const parts = {
    catalog,
    files: createFiles(),
    journals: { read },
    terminal: { toScreen: true, theme: plainTheme, columns: () => 80 },
    settings: { level: "senior" },
  };
  return parts as unknown as Ports;
}
