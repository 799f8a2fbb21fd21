// Types for definition files as text, as `mlsd check` reads them before anything is known to be valid.
import type { Diagnostic } from "./parsing/diagnostic.ts";

/** A definition file as it was read: its text, or why it has none. */
export type SourceFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly diagnostics: readonly Diagnostic[] };

/** Definition files as they lie on the disk, for checking. */
export interface DefinitionSources {
  shipped(): readonly SourceFile[];
  own(): readonly SourceFile[];
  /** The file of this path, or the definition files of this folder and of `frameworks` and `prompts` in it; null when there is no such path. */
  at(path: string): readonly SourceFile[] | null;
}
