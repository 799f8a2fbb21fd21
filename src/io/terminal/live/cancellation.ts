// Makes leaving a question of Inquirer's a value that callers have to handle.
import type { Asked } from "../../../ports.ts";

/** Inquirer rejects on Ctrl-C and when it is aborted; here both are values. */
export async function cancellable<T>(answer: Promise<T>): Promise<Asked<T>> {
  try {
    return { value: await answer };
  } catch (error) {
    const name = (error as Error).name;
    if (name === "ExitPromptError") return { cancelled: "interrupted" };
    if (name === "AbortPromptError") return { cancelled: "end-of-input" };
    throw error;
  }
}
