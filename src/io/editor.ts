// The port Editor: lets an answer be written in the program the user writes in.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sanitise } from "../core/text/sanitise.ts";
import type { Editor } from "../ports.ts";
import { makePrivateFolder } from "./whole-file.ts";

/**
 * The user's own editor: $VISUAL, then $EDITOR, then vi (notepad on Windows). The file lies in the data folder, readable
 * by its owner alone, and stays there when the editor did not end well.
 */
export function createEditor(environment: NodeJS.ProcessEnv, home: string | null, platform: NodeJS.Platform): Editor {
  return {
    async edit(text) {
      const { spawnSync } = await import("node:child_process");
      const folder = scratchFolder(home);
      const file = join(folder, "answer.md");
      writeFileSync(file, text, { mode: 0o600, flag: "wx" });
      const command = environment.VISUAL || environment.EDITOR || (platform === "win32" ? "notepad" : "vi");
      const [program = command, ...options] = command.split(/\s+/).filter(Boolean);
      const ended = spawnSync(program, [...options, file], { stdio: "inherit" });
      if (ended.error) {
        rmSync(folder, { recursive: true, force: true });
        return { failed: `${program} could not be started; set EDITOR` };
      }
      if (ended.status !== 0) return { failed: `${program} ended with an error; what it left is in ${file}` };
      const edited = sanitise(
        readFileSync(file, "utf8")
          .replace(/^\uFEFF/, "")
          .replace(/\r\n?/g, "\n"),
      );
      rmSync(folder, { recursive: true, force: true });
      return { text: edited };
    },
  };
}

function scratchFolder(home: string | null): string {
  if (home !== null) {
    try {
      const base = join(home, "editing");
      makePrivateFolder(base);
      return mkdtempSync(join(base, "e-"));
    } catch {
      // A home that cannot be written: the system's folder for temporary files has to do.
    }
  }
  return mkdtempSync(join(tmpdir(), "mlsd-"));
}
