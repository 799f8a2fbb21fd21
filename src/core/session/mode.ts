// The rules of a session: what each mode allows, as one table, narrowed by speaking aloud, a drill, an interviewer or a pipe.
import type { Mode } from "./events.ts";
import type { SlashName } from "./slash.ts";
import type { Started } from "./state.ts";

/**
 * How the program talks. `live` redraws (a terminal), `plain` is line by line for a person (a dumb or small terminal, a
 * screen reader), `piped` reads lines from something that is not a person.
 */
export type TalkKind = "live" | "plain" | "piped";

/** What a session allows and does by itself. Everything that is said of its rules is read from here. */
export interface Rules {
  /** Steps are named, entered and closed, each with minutes of its own; without them `/next` is the end. */
  readonly steps: boolean;
  /** All that the framework asks for counts; false for the drill of one step. */
  readonly whole: boolean;
  /** Minutes mean something. */
  readonly timed: boolean;
  /** The answer is written; false aloud, where keys are pressed and the list is ticked at the end. */
  readonly typed: boolean;
  /** Somebody is there to be asked and shown things; false for a pipe. */
  readonly attended: boolean;
  /** A human interviewer asks and marks. */
  readonly marked: boolean;
  /** What is asked is known before the clock starts. */
  readonly askFirst: boolean;
  /** Said once a step: that something is missing, and not what. */
  readonly nudged: boolean;
  /** When follow-ups are put, and by whom. */
  readonly probed: "never" | "before-leaving" | "by-the-clock" | "by-the-interviewer";
  /** It is over when its minutes are. */
  readonly endsAtTimeUp: boolean;
  /** A `/next` that would end it early is told once what is left. */
  readonly warnsOfEnd: boolean;
  /** The slash commands that are refused, and the words of it; those not named here are allowed. */
  readonly refused: Readonly<Partial<Record<SlashName, string>>>;
  /** The rules as the candidate reads them before the clock starts. */
  readonly briefing: readonly string[];
  /** What `/next` does, and why lines of a pipe may be left over. */
  readonly next: "ends a step" | "finishes";
  readonly leftOver: string;
}

const guided: Rules = {
  steps: true,
  whole: true,
  timed: true,
  typed: true,
  attended: true,
  marked: false,
  askFirst: true,
  nudged: true,
  probed: "before-leaving",
  endsAtTimeUp: false,
  warnsOfEnd: false,
  refused: {},
  briefing: [
    "Step by step, each on its own clock. Nothing moves on by itself: /next does.",
    "/ask asks the interviewer. /hint helps and costs. /items shows the list; what it shows counts as helped.",
  ],
  next: "ends a step",
  leftOver: "every step was closed",
};

const blind: Rules = {
  ...guided,
  steps: false,
  nudged: false,
  probed: "never",
  warnsOfEnd: true,
  refused: {
    back: "There are no steps in this mode.",
    go: "There are no steps in this mode: say it where you are.",
    hint: "There are no hints in blind mode.",
    items: "There is no list in this mode.",
  },
  briefing: [
    "One page, one clock, no steps named. /ask works, hints do not. /next finishes; nothing ends by itself.",
    "The report finds the stages in what you wrote.",
  ],
  next: "finishes",
  leftOver: "in this mode the first /next finishes",
};

const exam: Rules = {
  ...blind,
  askFirst: false,
  probed: "by-the-clock",
  endsAtTimeUp: true,
  refused: { ...blind.refused, hint: "There are no hints in an exam.", pause: "There is no pause in an exam." },
  briefing: [
    "One page, one clock, no hints, no pause. The interviewer will interrupt. At the end of the minutes it is over.",
    "The question is shown when the clock starts.",
  ],
};

const byMode: Readonly<Record<Mode, Rules>> = { guided, blind, exam };

const aloud: Partial<Rules> = {
  typed: false,
  nudged: false,
  probed: "never",
  briefing: [
    "Speak; there is nothing to type. Single keys move on and pause.",
    "After the last step the clock stops and you tick what you said.",
  ],
};

/** The rules of a session that is held over this kind of talk; without one, what its journal may hold at all. */
export function rulesOf(
  started: Pick<Started, "mode" | "aloud" | "timed" | "drill" | "interviewer">,
  talk: TalkKind = "live",
): Rules {
  // A journal that was changed by hand may name another: then nothing is known of steps.
  const mode = byMode[started.mode] ?? blind;
  return {
    ...mode,
    whole: started.drill === undefined,
    timed: started.timed,
    ...(started.aloud ? aloud : {}),
    ...(started.interviewer === "human" ? { marked: true, probed: "by-the-interviewer" as const } : {}),
    ...(talk === "piped" ? inPipe(mode) : {}),
  };
}

/** Nobody is there to be helped, interrupted or warned; a mode's own refusals come first. */
function inPipe(mode: Rules): Partial<Rules> {
  const refused = { pause: "A pipe has no clock to stop.", edit: "There is no editor in a pipe.", ...mode.refused };
  return { attended: false, nudged: false, probed: "never", warnsOfEnd: false, refused };
}
