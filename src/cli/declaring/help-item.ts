// One line of the help: what is typed and what it does, side by side or, where the terminal is narrow, one below the other.
import { Help } from "commander";
import { foldLine } from "../../core/text/fold-line.ts";

/** With less than this beside the commands and options, what they do stands below them. */
const leastColumns = 60;

/** One command, argument or option of the help. */
export function helpItem(term: string, termWidth: number, description: string, helper: Help): string {
  const columns = helper.helpWidth ?? 80;
  if (columns >= leastColumns) return Help.prototype.formatItem.call(helper, term, termWidth, description, helper);
  return [`  ${term}`, ...foldLine(`      ${description}`, columns, 6)].join("\n");
}
