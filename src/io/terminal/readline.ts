// Node's readline, loaded when first needed: what only prints starts without it.
export const readline = (): typeof import("node:readline") => process.getBuiltinModule("node:readline");
