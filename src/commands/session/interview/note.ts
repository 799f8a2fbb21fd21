// An interviewer's note: one line, written while the clock runs on.
import { sessionHeader } from "../../../core/render/session/session-header.ts";
import { paceAt } from "../../../core/session/pace.ts";
import type { AnswerEnd, Input, Reply } from "../../../ports.ts";
import { type SessionContext, say } from "../context.ts";
import { isPassing } from "../live/watch-clock.ts";
import { watchInterview } from "./interview-clock.ts";

/** One note, with the clock running on. Null when it was written or left out; else how the person left. */
export async function writeNote(context: SessionContext): Promise<Exclude<AnswerEnd, "left"> | null> {
  const { ports, record } = context;
  const passTime = watchInterview(context);
  say(context, "notice", "Write the note; Enter keeps it, an empty line goes back.");
  const end = await ports.terminal.answer({
    header: (columns) => {
      const state = record.state();
      return sessionHeader(state, paceAt(state, ports.clock.moment().mono), ports.terminal.theme, columns);
    },
    page: () => context.page,
    keys: () => "Enter keeps the note",
    draft: record.state().draft,
    complete: () => [],
    takes: "lines",
    on(input: Input): Reply {
      if (isPassing(input)) passTime(input);
      if (input.type === "draft") record.send({ type: "save-draft", text: input.text });
      if (input.type !== "line") return { stay: true };
      if (input.text.trim() !== "") record.send({ type: "take-note", text: input.text });
      return { stay: false };
    },
  });
  return end === "left" ? null : end;
}
