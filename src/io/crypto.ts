// Hashes and random names, at no cost to a command that needs neither.
/** Node's crypto, loaded when first needed: it costs a start about 4 ms. */
const crypto = (): typeof import("node:crypto") => process.getBuiltinModule("node:crypto");

/** The SHA-256 of a text's UTF-8 or of bytes, as hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return crypto().createHash("sha256").update(content).digest("hex");
}

/** So many random bytes as hexadecimal. */
export function randomHex(bytes: number): string {
  return crypto().randomBytes(bytes).toString("hex");
}
