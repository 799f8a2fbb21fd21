// The words that arguments and options take where no schema lists them; plain, so that the command line loads nothing for them.

/** The kinds `mlsd new` has a template of. */
export const templateKinds = ["framework", "prompt"] as const;

/** Whom `mlsd show --as` writes a session for. */
export const readers = ["llm"] as const;

/** The shells there is a completion for. */
export const shells = ["bash", "zsh", "fish"] as const;
