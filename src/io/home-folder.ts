// Settles where sessions, own definitions and settings lie on this machine.
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

/**
 * The one folder everything of the user's is kept in: `MLSD_HOME`, else the platform's place for data. Null when there
 * is no home at all. Relative values of the XDG variable are ignored, as its specification asks.
 */
export function homeFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | null {
  if (environment.MLSD_HOME) return environment.MLSD_HOME;
  const xdg = environment.XDG_DATA_HOME;
  if (xdg && isAbsolute(xdg)) return join(xdg, "mlsd");
  if (platform === "win32" && environment.LOCALAPPDATA) return join(environment.LOCALAPPDATA, "mlsd");
  const user = userFolder(environment);
  if (!user) return null;
  return platform === "darwin"
    ? join(user, "Library", "Application Support", "mlsd")
    : join(user, ".local", "share", "mlsd");
}

function userFolder(environment: NodeJS.ProcessEnv): string | null {
  if (environment.HOME) return environment.HOME;
  try {
    return homedir() || null;
  } catch {
    // No HOME and no entry in the user database: the caller says that nothing will be kept.
    return null;
  }
}
