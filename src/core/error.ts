// The one error class of the program, thrown on every layer, and the exit code that comes of each kind.

/** What an error means to the shell: the process exit code of the same name in `mlsd --help`. */
export type ErrorCode = "failed" | "usage" | "unfinished" | "bad-definition" | "cannot-write" | "io";

export const exitCodes: Readonly<Record<ErrorCode, number>> = {
  failed: 1,
  usage: 2,
  unfinished: 3,
  "bad-definition": 65,
  "cannot-write": 73,
  io: 74,
};

/** An error the user can mend: what happened, and in `hint` what to type next. Anything else that is thrown is a bug. */
export class MlsdError extends Error {
  readonly code: ErrorCode;
  readonly hint: string | undefined;

  constructor(code: ErrorCode, message: string, hint?: string) {
    super(message);
    this.name = "MlsdError";
    this.code = code;
    this.hint = hint;
  }
}
