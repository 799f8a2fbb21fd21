// Where a session's transcript goes: looked at before the clock starts, since no attempt should end without one.
import { MlsdError } from "../../core/error.ts";
import type { SessionState } from "../../core/session/state.ts";
import { localStamp } from "../../core/text/local-time.ts";
import type { Ports } from "../../ports.ts";

/** Where the transcript goes. `out` "-" is standard output; null is the usual folder. */
export interface TranscriptPlace {
  readonly out: string | null;
  readonly force: boolean;
}

/**
 * Refuses a place the transcript could not be written to. Throws `MlsdError`: "usage" for no path at all, else
 * "cannot-write".
 */
export function checkOut(ports: Ports, out: string | undefined, force: boolean): TranscriptPlace {
  if (out !== undefined && out !== "-") {
    if (out.trim() === "") throw new MlsdError("usage", "--out needs a path.", "For example --out attempt.md.");
    ports.files.checkPlace(out, { force });
  }
  return { out: out ?? null, force };
}

/** The transcript's usual path, made unique: `<date>-<time>-<prompt>.md`. Null when there is no folder to write in. */
export function usualPath(ports: Ports, state: SessionState): string | null {
  const { settings, files } = ports;
  const folder = settings.transcripts ?? (settings.home === null ? null : `${settings.home}/transcripts`);
  if (folder === null || !state.started || !state.startedAt) return null;
  const stamp = localStamp(state.startedAt, state.started.offset);
  for (let count = 1; ; count += 1) {
    const path = `${folder}/${stamp}-${state.started.prompt}${count > 1 ? `-${count}` : ""}.md`;
    if (!files.exists(path)) return path;
  }
}
