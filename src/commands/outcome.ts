// `mlsd outcome [PROMPT]`: what came of a real interview, asked for and kept answer by answer.
import { outcomeResults } from "../core/catalog/schema/terms.ts";
import { MlsdError } from "../core/error.ts";
import { debriefQuestions, noteId } from "../core/interview/interview-outcome.ts";
import { outcomeName, resultWords } from "../core/render/outcome/outcome-page.ts";
import type { InterviewOutcome, OutcomeResult } from "../core/session/events.ts";
import { localMinute } from "../core/text/local-time.ts";
import { sanitiseLine } from "../core/text/sanitise.ts";
import type { Asked, CommandResult, Journal, Ports } from "../ports.ts";
import { storedOutcomes } from "./history/stored-sessions.ts";
import { oneOf } from "./session/start/plan.ts";

export interface OutcomeOptions {
  readonly prompt?: string | undefined;
  readonly result?: string | undefined;
  readonly company?: string | undefined;
  readonly note?: string | undefined;
  readonly date?: string | undefined;
  /** A recorded interview whose result has changed. */
  readonly of?: string | undefined;
}

/** More than this nobody writes in one line; what is longer is cut, and that is said. */
const longest = 2000;

/**
 * `mlsd outcome [PROMPT]`: what came of a real interview. With `result` nothing is asked; else the result is chosen and five
 * questions are put, each of which an empty line skips. Every answer is kept at once. Throws `MlsdError("usage")` where
 * nobody can be asked and no result is given.
 */
export async function outcome(ports: Ports, options: OutcomeOptions): Promise<CommandResult> {
  const result =
    options.result === undefined ? null : oneOf<OutcomeResult>("result", asWord(options.result), outcomeResults);
  const prompt = options.prompt === undefined ? null : ports.catalog.prompt(options.prompt).id;
  const date = options.date === undefined ? null : dateOf(options.date, today(ports));
  if (result === null && ports.terminal.kind === "piped") {
    throw new MlsdError("usage", "Say what came of it.", `--result is one of ${outcomeResults.join(", ")}.`);
  }
  const before = options.of === undefined ? null : recorded(ports, options.of);
  const chosen = before || result !== null ? { value: before } : await askWhich(ports);
  if ("cancelled" in chosen) return left(chosen);
  const given: Given = {
    ...(prompt === null ? {} : { prompt }),
    ...(date === null ? {} : { date }),
    ...(options.company === undefined ? {} : { company: line(ports, options.company) }),
  };
  const book = chosen.value ? reopened(ports, chosen.value) : begun(ports);
  try {
    if (result !== null) {
      book.keep({ ...given, result });
      if (options.note !== undefined) book.answer(noteId, line(ports, options.note));
      return book.told();
    }
    return await ask(ports, book, given, options.note);
  } finally {
    book.close();
  }
}

type Given = Partial<Pick<InterviewOutcome, "prompt" | "date" | "company" | "result">>;

/** An interview being recorded: each change is the whole of it anew, at once. */
interface Book {
  readonly isNew: boolean;
  has(id: string): boolean;
  keep(change: Given): void;
  answer(id: string, answer: string): void;
  told(): CommandResult;
  close(): void;
}

async function ask(ports: Ports, book: Book, given: Given, note: string | undefined): Promise<CommandResult> {
  const { terminal } = ports;
  const choices = outcomeResults.map((value) => ({ name: resultWords(value), value }));
  const result = await terminal.select("What came of it?", choices);
  if ("cancelled" in result) return left(result);
  book.keep({ ...given, result: result.value });
  if (note !== undefined) book.answer(noteId, line(ports, note));
  terminal.print("An empty line skips a question.");
  if (given.company === undefined && book.isNew) {
    const company = await terminal.line("Which company?");
    if ("cancelled" in company) return { ...book.told(), ...left(company) };
    if (company.value.trim() !== "") book.keep({ company: line(ports, company.value) });
  }
  for (const { id, ask: question } of debriefQuestions.filter((each) => !book.has(each.id))) {
    const answer = await terminal.line(question);
    if ("cancelled" in answer) return { ...book.told(), ...left(answer) };
    if (answer.value.trim() !== "") book.answer(id, line(ports, answer.value));
  }
  return book.told();
}

/** A new interview, or one that waits for its result; asked only where one does. */
async function askWhich(ports: Ports): Promise<Asked<InterviewOutcome | null>> {
  const waiting = storedOutcomes(ports).filter((each) => each.result === "waiting");
  if (waiting.length === 0) return { value: null };
  const choices = waiting
    .map((each) => ({ name: sanitiseLine(`${outcomeName(each)}, ${each.date} (waiting)`), value: each }))
    .toReversed();
  return ports.terminal.select<InterviewOutcome | null>("Which interview?", [
    { name: "A new one", value: null },
    ...choices,
  ]);
}

/** What was answered so far is kept. */
function left<T>(asked: Extract<Asked<T>, { cancelled: unknown }>): CommandResult {
  return { exitCode: asked.cancelled === "interrupted" ? 130 : 3 };
}

function begun(ports: Ports): Book {
  const { journals, clock, program } = ports;
  const { at } = clock.moment();
  const session = journals.freeName(`${at.replace(/[-:]|\.\d+/g, "")}-outcome`);
  const first: Omit<InterviewOutcome, "result"> = {
    session,
    date: today(ports),
    prompt: null,
    company: null,
    debrief: [],
    offset: clock.offset(),
    program: program.version,
  };
  return bookOf(ports, first, () => journals.create(session, clock), true);
}

function reopened(ports: Ports, before: InterviewOutcome): Book {
  return bookOf(ports, before, () => ports.journals.resume(before.session, ports.clock).journal, false);
}

function bookOf(
  ports: Ports,
  before: Omit<InterviewOutcome, "result"> & { readonly result?: OutcomeResult },
  open: () => Journal,
  isNew: boolean,
): Book {
  let now = before;
  let journal: Journal | null = null;
  let isKept = true;
  const write = (): void => {
    if (now.result === undefined) return;
    journal ??= open();
    const { result: saved } = journal.append([{ type: "outcome-recorded", ...now, result: now.result }], true);
    if (!saved.saved && isKept) ports.terminal.warn(`NOT SAVED: ${saved.reason}.`);
    isKept = saved.saved;
  };
  return {
    isNew,
    has: (id) => now.debrief.some((each) => each.id === id),
    keep(change) {
      now = { ...now, ...change };
      write();
    },
    answer(id, answer) {
      now = { ...now, debrief: [...now.debrief.filter((each) => each.id !== id), { id, answer }] };
      write();
    },
    told() {
      if (!isKept) return { exitCode: 74 };
      const name = outcomeName({ ...now, result: now.result ?? "waiting" });
      const what = `${sanitiseLine(name)}, ${now.date}: ${resultWords(now.result ?? "waiting")}.`;
      const later =
        now.result === "waiting" ? `When you know more: mlsd outcome --of ${now.session} --result offer\n` : "";
      return { stdout: `Kept: ${what}\n${later}mlsd outcome --list shows it beside your practice.\n`, exitCode: 0 };
    },
    close: () => journal?.close(),
  };
}

function recorded(ports: Ports, name: string): InterviewOutcome {
  const outcomes = storedOutcomes(ports);
  const found = outcomes.filter(({ session }) => session.startsWith(name));
  if (found.length === 1) return found[0]!;
  const why =
    found.length === 0
      ? `There is no recorded interview "${sanitiseLine(name)}".`
      : `Several recorded interviews begin with "${sanitiseLine(name)}".`;
  throw new MlsdError("usage", why, "mlsd outcome --list shows them.");
}

/** "Next Round" is next-round. */
function asWord(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, "-");
}

function today({ clock }: Ports): string {
  return localMinute(clock.moment().at, clock.offset()).slice(0, 10);
}

function dateOf(text: string, today: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= days) {
    if (text <= today) return text;
    throw new MlsdError("usage", `${text} is still to come.`, "mlsd outcome is for an interview that was held.");
  }
  throw new MlsdError("usage", `"${sanitiseLine(text)}" is no date.`, "Write it as 2026-11-18.");
}

function line(ports: Ports, text: string): string {
  const clean = sanitiseLine(text).trim();
  const characters = [...clean];
  if (characters.length <= longest) return clean;
  ports.terminal.warn(`Only the first ${longest} characters of that are kept.`);
  return characters.slice(0, longest).join("");
}
