// Reads what the user has set, from the environment and from `config.yaml`.
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { isAbsolute, join, resolve } from "node:path";
import { MlsdError } from "../core/error.ts";
import type { Settings } from "../ports.ts";

const keys = ["framework", "level", "minutes", "mode", "transcripts", "bell"] as const;
type SettingKey = (typeof keys)[number];
type Given = { readonly [K in SettingKey]?: string };

/**
 * What is set, environment over `config.yaml` over defaults; flags are laid over it by the command line. Values are
 * checked where they are used, as flags are. Throws `MlsdError("bad-definition")` for a file that cannot be read as settings.
 */
export async function readSettings(environment: NodeJS.ProcessEnv, home: string | null): Promise<Settings> {
  const file = home === null ? {} : await readConfig(join(home, "config.yaml"));
  const given = (key: SettingKey): string | undefined => environment[`MLSD_${key.toUpperCase()}`] || file[key];
  const minutes = given("minutes");
  const transcripts = given("transcripts");
  return {
    framework: given("framework") ?? "rpfmse",
    level: given("level") ?? "senior",
    mode: given("mode") ?? "guided",
    minutes: minutes === undefined ? null : wholeMinutes(minutes),
    transcripts: transcripts === undefined ? null : fromHome(transcripts),
    bell: isOn("bell", given("bell") ?? "off"),
    home,
  };
}

async function readConfig(path: string): Promise<Given> {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "EACCES"].includes((error as NodeJS.ErrnoException).code ?? "")) return {};
    throw error;
  }
  const { parseDocument } = await import("yaml");
  const document = parseDocument(text.slice(0, 65_536), { schema: "core", stringKeys: true, logLevel: "error" });
  const value: unknown = document.errors.length > 0 ? null : document.toJS({ maxAliasCount: 0 });
  if (text.trim() === "" || (document.errors.length === 0 && value === null)) return {};
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new MlsdError(
      "bad-definition",
      `${path} is not a list of settings.`,
      `Write lines such as "framework: rpfmse"; known are ${keys.join(", ")}.`,
    );
  }
  const unknown = Object.keys(value).find((key) => !keys.includes(key as SettingKey));
  if (unknown !== undefined) {
    throw new MlsdError(
      "bad-definition",
      `${path}: there is no setting "${unknown}".`,
      `Known are ${keys.join(", ")}.`,
    );
  }
  return Object.fromEntries(Object.entries(value).map(([key, setting]) => [key, String(setting)]));
}

function wholeMinutes(text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new MlsdError(
    "usage",
    `The setting minutes is a whole number, not "${text}".`,
    "Mend it in config.yaml or MLSD_MINUTES.",
  );
}

function isOn(key: SettingKey, text: string): boolean {
  const word = text.toLowerCase();
  if (["1", "true", "yes", "on"].includes(word)) return true;
  if (["0", "false", "no", "off"].includes(word)) return false;
  throw new MlsdError(
    "usage",
    `The setting ${key} is true or false, not "${text}".`,
    `Mend it in config.yaml or MLSD_${key.toUpperCase()}.`,
  );
}

function fromHome(path: string): string {
  const expanded = path.startsWith("~/") ? join(homedir(), path.slice(2)) : path;
  return isAbsolute(expanded) ? expanded : resolve(expanded);
}
