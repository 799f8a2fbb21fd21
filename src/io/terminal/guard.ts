// Ends the program in good order when it is ended from outside.
import { writeSync } from "node:fs";

/** Numbers of the signals that end the program, for the exit code 128 + n. */
const ending = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGTERM: 15 } as const;

type LeaveCause = "interrupt" | "signal";

/** What is run before the program is ended from outside. */
export interface Guard {
  /** Synchronous, the latest first: it is the last thing that is done. Returns what takes it back. */
  onLeave(save: (cause: LeaveCause) => void): () => void;
  /** From now on the screen is redrawn, so that the cursor and the paste mode are to be given back. */
  redraws(): void;
}

/**
 * Sees to it that a signal, a closed terminal or a broken pipe saves first and gives the terminal back: cooked mode,
 * cursor shown, bracketed paste off. On Node 20 a closed terminal makes setRawMode throw, and leaving by `process.exit`
 * ends in an abort, because Node then resets a terminal that is gone: so the program ends by the signal itself.
 */
export function installGuard(process: NodeJS.Process): Guard {
  let saves: readonly ((cause: LeaveCause) => void)[] = [];
  const { stdin, stdout, stderr } = process;
  let leaving = false;
  let redrawing = false;
  const setRawMode = stdin.isTTY ? stdin.setRawMode.bind(stdin) : null;

  if (setRawMode) {
    stdin.setRawMode = (mode) => {
      try {
        return setRawMode(mode);
      } catch (error) {
        if (!isHungUp(error)) throw error;
        return stdin;
      }
    };
  }
  /** False when there is no terminal any more. */
  const restore = (): boolean => {
    try {
      setRawMode?.(false);
      if (redrawing && stdin.isTTY && stdout.isTTY) writeSync(1, "\x1b[?25h\x1b[?5l\x1b[?2004l\x1b[0m\r\n");
      return true;
    } catch (error) {
      if (isHungUp(error)) return false;
      throw error;
    }
  };
  const leave = (cause: LeaveCause, code: number): void => {
    if (leaving) return;
    leaving = true;
    for (const save of saves) save(cause);
    if (!restore()) {
      process.removeAllListeners("SIGHUP");
      process.kill(process.pid, "SIGHUP");
    }
    process.exit(code);
  };
  for (const [signal, number] of Object.entries(ending)) {
    process.prependListener(signal as NodeJS.Signals, () => {
      leave(signal === "SIGINT" ? "interrupt" : "signal", 128 + number);
    });
  }
  // Node ignores this one (a file over the size limit: the write fails instead) until a library listens to it for a while.
  process.on("SIGXFSZ", () => undefined);
  // In raw mode Ctrl-D is a key: only a terminal that is gone ends the input.
  stdin.prependListener("end", () => {
    if (stdin.isRaw) leave("signal", 128 + ending.SIGHUP);
  });
  stdin.on("error", (error) => {
    if (isHungUp(error)) leave("signal", 128 + ending.SIGHUP);
    else throw error;
  });
  for (const stream of [stdout, stderr]) {
    stream.prependListener("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") leave("signal", 0);
      else if (isHungUp(error)) leave("signal", 128 + ending.SIGHUP);
      else throw error;
    });
  }
  return {
    redraws: () => {
      redrawing = true;
    },
    onLeave(save) {
      saves = [save, ...saves];
      return () => {
        saves = saves.filter((each) => each !== save);
      };
    },
  };
}

function isHungUp(error: unknown): boolean {
  return ["EIO", "EBADF", "ENOTTY", "ENXIO"].includes((error as NodeJS.ErrnoException).code ?? "");
}
