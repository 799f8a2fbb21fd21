// Shows that the program is at work when an answer takes longer than a moment.
import ora from "ora";

/** A spinner on standard error while work is done. It leaves standard input alone, or Ctrl-C would be lost. */
export async function spin<T>(message: string, colour: boolean, work: () => Promise<T>): Promise<T> {
  const spinner = ora({ text: message, discardStdin: false, ...(colour ? {} : { color: false as never }) }).start();
  try {
    return await work();
  } finally {
    spinner.stop();
  }
}
