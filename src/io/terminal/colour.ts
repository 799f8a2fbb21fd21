// What the environment says about colour, and about signs beyond ASCII.
/** The part of a stream that decides on colour. */
export interface Output {
  readonly isTTY?: boolean | undefined;
}

/**
 * Whether colour is wanted on a stream. NO_COLOR (not empty) wins over FORCE_COLOR; FORCE_COLOR (not empty, not "0")
 * wins over the stream; TERM=dumb and a stream that is no terminal have none.
 */
export function wantsColour(environment: NodeJS.ProcessEnv, output: Output): boolean {
  if (environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR) return environment.FORCE_COLOR !== "0" && environment.FORCE_COLOR !== "false";
  return output.isTTY === true && environment.TERM !== "dumb";
}

/** Whether the locale says UTF-8; without a locale, yes, except on the bare Linux console. */
export function showsUnicode(environment: NodeJS.ProcessEnv): boolean {
  if (environment.TERM === "linux") return false;
  const locale = environment.LC_ALL || environment.LC_CTYPE || environment.LANG;
  return !locale || /utf-?8/i.test(locale);
}
