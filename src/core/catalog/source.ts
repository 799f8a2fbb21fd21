import type { Diagnostic } from "./diagnostic.ts";

/** A definition file as it was read: its text, or why it has none. */
export type SourceFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly diagnostics: readonly Diagnostic[] };
