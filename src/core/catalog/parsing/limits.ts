// How much of a definition file is taken, so that a hostile or broken one costs bounded time and memory.
/** The most a definition file may hold. The shipped ones stay below a tenth of it. */
export const maxBytes = 1024 * 1024;
/** Collections inside collections; the schemas need ten. Deeper ones can overflow the stack of the YAML library. */
export const maxDepth = 64;
/** After so many diagnostics of one file the rest is counted, not told. */
export const maxDiagnostics = 100;
