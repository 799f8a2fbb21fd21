// From text to tokens: lower case, abbreviations written out, hyphens and signs made alike, stems, quantities joined.
import { stemmer } from "stemmer";
import { abbreviations } from "./abbreviations.ts";
import { joinQuantities } from "./quantities.ts";
import type { Token } from "./token.ts";

const scanner =
  /a\/b\b|w\/o?(?=[\s\d\p{L}])|\p{L}+@(?:k|\d+)\b|[+-]?\p{N}[\p{N},.]*\p{N}|\p{N}|\p{L}[\p{L}\p{M}\p{N}_]*(?:['’.&-][\p{L}\p{M}\p{N}_]+)*|->|=>|→|!=|≠|>=|<=|[@#%$€£<>=+*/|(){}[\],:;?!&~≥≤×]|--+/giu;

const lightWords = new Set(
  `the a an our your their this that these those my its his her just actually really quite very simply also already
  please basically`.split(/\s+/),
);
const fillers = new Set(["um", "uh", "uhm", "erm", "er", "hmm", "pls", "lol", "tbh", "imo", "yeah"]);
const protectedStems = new Set(
  "mape smape wape mse rmse loss bias news class precision less this has was is as us".split(" "),
);
const hits: Readonly<Record<string, string>> = {
  "→": "->",
  "=>": "->",
  "≠": "!=",
  "€": "$",
  "£": "$",
  "≥": ">",
  "≤": "<",
  ">=": ">",
  "<=": "<",
  "×": "*",
};

const stems = new Map<string, string>();

/** The stem of a lower-case word; short words and names of metrics are left alone. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem =
    word.length < 3 || word.length > 30 || protectedStems.has(word) || !/^[a-z]+$/.test(word) ? word : stemmer(word);
  if (stems.size < 20_000) stems.set(word, stem);
  return stem;
}

/** Words that hyphenation splits, written as one: "re-train" is "retrain", "de-dup" "dedup". */
const joiningPrefixes = new Set(["re", "de", "non", "un"]);

/** Splits one stretch of text into tokens; `base` is added to every span. */
export function tokenise(text: string, base = 0): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(scanner)) {
    const start = base + match.index;
    const end = start + match[0].length;
    for (const word of written(match[0].toLowerCase())) {
      if (fillers.has(word)) continue;
      tokens.push({ word, stem: stemOf(word), classes: [], start, end, light: lightWords.has(word) });
    }
  }
  return joinQuantities(tokens);
}

function written(form: string): readonly string[] {
  const hit = hits[form];
  if (hit) return [hit];
  const short = abbreviations.get(form);
  if (short) return short;
  if (/^-+$/.test(form)) return [];
  if (!/[-.&@'’]/.test(form) || /^[+-]?\p{N}/u.test(form)) return [form];
  const parts = form
    .slice(0, 120)
    .split(/[-.&@'’]/)
    .filter((part) => part !== "");
  if (parts.length === 2 && form.includes("-") && joiningPrefixes.has(parts[0] ?? "")) return [parts.join("")];
  if (/['’]/.test(form)) return /['’]s$/.test(form) ? [form.slice(0, -2)] : [parts.join("")];
  if (form.includes("@")) return [...written(parts[0] ?? ""), "@", parts[1] ?? ""];
  return parts.flatMap((part) => abbreviations.get(part) ?? [part]);
}
