// Tells whether the process that holds a session still lives, although pids are given out again.
import { readFileSync } from "node:fs";

/** What tells a process from another that later got the same pid. Empty strings where the system does not say. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly boot: string;
  readonly started: string;
}

export function identityOf(pid: number): ProcessIdentity {
  boot ??= readLine("/proc/sys/kernel/random/boot_id");
  return { pid, boot, started: startTime(pid) };
}

/** Of the running system, so it is read once. */
let boot: string | undefined;

/** Whether the very process that is described runs now. */
export function isAlive(identity: ProcessIdentity): boolean {
  try {
    process.kill(identity.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const now = identityOf(identity.pid);
  return now.boot === identity.boot && now.started === identity.started;
}

/** Field 22 of /proc/PID/stat, in clock ticks since boot; the name in field 2 may hold spaces and brackets. */
function startTime(pid: number): string {
  const stat = readLine(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}

function readLine(path: string): string {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    // Not Linux, or the process is gone: then the pid alone has to tell.
    return "";
  }
}
