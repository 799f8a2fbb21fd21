import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

/** The journeys run the program as it is shipped: builds it once, when there is no build or something is newer than it. */
export function setup(): void {
  const built = join(root, "dist", "definitions", "index.json");
  const at = existsSync(built) ? statSync(built).mtimeMs : 0;
  if (["src", "frameworks", "prompts", "rolldown.config.js"].some((path) => newest(join(root, path)) > at)) {
    const { status, stdout, stderr } = spawnSync("npm", ["run", "build"], { cwd: root, encoding: "utf8" });
    if (status !== 0) throw new Error(`npm run build ended with ${status}:\n${stdout}${stderr}`);
  }
}

function newest(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}
