// What `man mlsd` shows, written from the commands themselves when the program is built.
import type { CommandShape } from "./command-shape.ts";

/** The manual page, section 1, in man macros. */
export function manualPage(commands: readonly CommandShape[], version: string): string {
  const sections = commands.flatMap((command) => [
    `.SS ${roff(`${command.name} ${command.usage}`)}`,
    roff(`${capital(command.says)}.`),
    ...command.options
      .filter(({ flag }) => flag !== "--help")
      .flatMap((option) => [".TP", `\\fB${roff(option.written)}\\fR`, roff(option.says)]),
  ]);
  return `${[
    `.TH MLSD 1 "" "mlsd ${version}" "User Commands"`,
    ".SH NAME",
    "mlsd \\- coach and checklist runner for machine\\-learning system design interviews",
    ".SH SYNOPSIS",
    ".B mlsd",
    "[\\fIcommand\\fR] [\\fIoptions\\fR]",
    ".SH DESCRIPTION",
    "Practise interview prompts against a real clock, step by step. An interviewer answers questions from a sheet of facts, a coach",
    "tells what was said and what was missed, with the words that prove it. Everything stays on this machine as plain files.",
    ".SH COMMANDS",
    ...sections,
    ".SH EXIT STATUS",
    ...[
      ["0", "done"],
      ["1", "failed"],
      ["2", "wrong usage"],
      ["3", "unfinished but saved"],
      ["65", "a definition file has faults"],
      ["70", "a bug"],
      ["73", "a file cannot be written"],
      ["74", "a read or write error"],
      ["128+n", "ended by signal n"],
    ].flatMap(([code, means]) => [".TP", `\\fB${code}\\fR`, `${means}`]),
    ".SH ENVIRONMENT",
    ...[
      ["MLSD_HOME", "the data folder; else $XDG_DATA_HOME/mlsd"],
      [
        "MLSD_FRAMEWORK, MLSD_LEVEL, MLSD_MINUTES, MLSD_MODE, MLSD_TRANSCRIPTS, MLSD_BELL",
        "as in config.yaml of the data folder",
      ],
      ["NO_COLOR, FORCE_COLOR", "colour off, colour on; off wins"],
      ["ACCESSIBLE", "line by line, without redrawing"],
      ["VISUAL, EDITOR, PAGER", "the programs for long texts"],
    ].flatMap(([name, means]) => [".TP", `\\fB${roff(name ?? "")}\\fR`, roff(means ?? "")]),
    ".SH FILES",
    "sessions/, transcripts/, frameworks/, prompts/, definitions/ and config.yaml in the data folder.",
  ].join("\n")}\n`;
}

/** Text as roff takes it: backslashes and hyphens escaped, no line that begins with a request. */
function roff(text: string): string {
  const escaped = text.replaceAll("\\", "\\e").replaceAll("-", "\\-");
  return /^[.']/.test(escaped) ? `\\&${escaped}` : escaped;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
