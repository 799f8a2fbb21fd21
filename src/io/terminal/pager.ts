// Hands a text longer than the screen to the program the user reads such texts with.
import { spawnSync } from "node:child_process";

/** Shows text in $PAGER, else in less; false when there is none, or PAGER is empty or cat. */
export function openPager(text: string, environment: NodeJS.ProcessEnv): boolean {
  const command = environment.PAGER ?? "less -FIRX";
  const [program, ...options] = command.split(/\s+/).filter(Boolean);
  if (!program || program === "cat") return false;
  const { error, status } = spawnSync(program, options, { input: text, stdio: ["pipe", "inherit", "inherit"] });
  return !error && status === 0;
}
