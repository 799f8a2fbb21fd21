// Keeps foreign text from acting as markdown in whatever program a page is opened with.
/**
 * Foreign text as inline markdown on one line: what is shown is the text, and nothing in it acts. Neutralises CommonMark and
 * GFM (emphasis, code, links, autolinks, HTML, entities, table bars, list and heading markers) and what readers of notes add
 * (wikilinks, tags, comments, maths, inline fields, templates, mentions).
 */
export function escapeInline(text: string): string {
  const line = text.replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").trim();
  const escaped = aroundLetters(line.replace(/[\\`*[\]<|~$^{}]/g, "\\$&"), "_", underscore)
    .replace(/%(?=[%}>\\])|(?<=[%{<])%/g, "\\%")
    .replace(/&(?=#?[a-zA-Z0-9]+;)/g, "\\&")
    .replace(/#(?=\S)/g, "\\#");
  return aroundLetters(escaped, "@", mention)
    .replace(/=(?==)|(?<==)=/g, "\\=")
    .replace(/(?<!\d):(?=\S)|:(?=[^\s\d])|(?<=:):/g, "\\:")
    .replace(/\bwww\./gi, "www\\.")
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/^[-+>#=]/, "\\$&");
}

const underscore = String.raw`(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])`;
const mention = String.raw`@(?=[\p{L}\p{N}])`;

/** Escapes where the pattern matches. A pattern of letters costs 2 ms to compile, so it waits for a text with the character. */
function aroundLetters(text: string, character: string, pattern: string): string {
  return text.includes(character) ? text.replace(new RegExp(pattern, "gu"), "\\$&") : text;
}

/** Foreign text as a heading: inline, without the full stop or colon at its end. */
export function escapeHeading(text: string): string {
  return escapeInline(text.replace(/[\s.,;:!。，；：！]+$/u, "")) || "Untitled";
}

/** Foreign text quoted: `"the words"`. */
export function escapeQuotation(text: string): string {
  return `"${escapeInline(text)}"`;
}

/** One of the definitions' sentences in mid-line: inline, without its full stop. */
export function escapePhrase(text: string): string {
  return escapeInline(text.replace(/[.\s]+$/, ""));
}
