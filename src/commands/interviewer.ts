// `mlsd interviewer PROMPT`: the pack for a friend who plays the interviewer, to be printed or sent.
import { MlsdError } from "../core/error.ts";
import { interviewPack } from "../core/render/interviewer/pack.ts";
import { renderMarkdown } from "../core/render/terminal/terminal-markdown.ts";
import type { CommandResult, Ports } from "../ports.ts";
import { type InterviewRequest, planInterview } from "./interviewer/plan-interview.ts";

export interface InterviewerOptions extends Omit<InterviewRequest, "prompt"> {
  readonly prompt?: string | undefined;
  readonly out?: string | undefined;
  readonly force: boolean;
}

/** In a file or on standard output; on a terminal rendered, through the pager. */
export async function interviewer(
  ports: Pick<Ports, "catalog" | "settings" | "files" | "terminal">,
  options: InterviewerOptions,
): Promise<CommandResult> {
  const { prompt, out, force } = options;
  if (prompt === undefined) {
    throw new MlsdError(
      "usage",
      "Name the prompt to interview on.",
      "For example mlsd interviewer fraud-detection; mlsd list prompts shows all.",
    );
  }
  for (const warning of ports.catalog.warnings()) ports.terminal.warn(warning);
  const pack = interviewPack(planInterview(ports, { ...options, prompt }));
  if (out === undefined && ports.terminal.toScreen) {
    await ports.terminal.page(renderMarkdown(pack, ports.terminal.theme, ports.terminal.columns()));
    return { exitCode: 0 };
  }
  if (out === undefined || out === "-") return { stdout: pack, exitCode: 0 };
  ports.files.write(out, pack, { force });
  return {
    stdout: `${out}\nPrint it or send it to the interviewer; the candidate must not read it.\nRead the filled-in sheet back: mlsd interviewer --import ${out}\n`,
    exitCode: 0,
  };
}
