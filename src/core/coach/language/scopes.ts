// The scopes of an answer: where words are denied, waved away, asked, taken back, told of elsewhere or only listed.
import type { Clause } from "./clauses.ts";
import { voidBefore, voidSameThing } from "./retraction.ts";
import { scope, set } from "./scope-bits.ts";
import type { Token } from "./token.ts";

const negators = new Set(
  `no not never without none nobody nothing neither nor skip skipping ignore ignoring omit forget avoid unnecessary
  instead`.split(/\s+/),
);
const resets = new Set(", ; : but ( ) -> so because then | = instead except unless yet".split(" "));
const reach = 7;

/** Words behind a thing that wave it away: "A/B: not needed", "canary later". */
const waivers = `
  not need, not needed, not necessary, not required, no need, overkill, out of scope, not our job, not now, later,
  can wait, phase two, phase 2, in v2, skip, skipped, never happens, if time, if there is time, if i have time,
  get to that, come back to that, refuses, refused, not possible, not important, does not matter, not worth,
  do not bother, no thanks, dropped, ignored, not relevant, handles it, maybe, perhaps, not for now, not doing,
  nice to have`
  .split(",")
  .map((waiver) => waiver.trim().split(" "));

const waiversBy = new Map<string, (readonly string[])[]>();
for (const waiver of waivers) waiversBy.set(waiver[0] ?? "", [...(waiversBy.get(waiver[0] ?? "") ?? []), waiver]);

const takenBack =
  /\b(actually,? no\b|no,? (wait|scratch|sorry|actually)|scra(p|tch) (that|the|this|it|all)|strike that|forget (that|about|it|the|what i)\b|never ?mind|on second thoughts?|i take (that|it) back|take that back|let me (drop|undo|retract)|wait,? no\b|changed? my mind|cross that out|i was wrong|not that,)/i;
const newStart =
  /\b(instead|rather|i('d| would)? (go|use|do|pick|keep|run|start|take|put)|we('d| would)? (go|use|do|pick|keep|run|start|take|put)|keep)\b/i;
const quoted =
  /\b(you (asked|said|were asking|mentioned|told|want me|wanted)|your question|as you (said|asked)|the interviewer (said|asks?|asked)|(you|interviewer)( also)? ask(ed|ing)? (me )?(about|if|whether|how|what))\b/i;
const elsewhere =
  /\b(at my (last|previous|old|current|former) (job|company|team|place|employer|startup)|when i was (at|working)|in my (last|previous|old) (job|company|team|role)|my (last|previous|old|former) (job|company|team|employer)|i (once|recently|just) (read|saw|heard|watched)|a (friend|colleague) of mine|my (friend|colleague|thesis|phd|uncle|brother|sister|wife|husband)\b(?!['’]s)|fun fact|funny (story|thing)|reminds me|back in (my|the) )/i;
const hedged =
  /\b(i (don'?t|do not) know|no idea|not sure (if|whether|what|about)|good question|have to think|whatever that means|something like that i guess)\b/i;

/** A sentence that explains a term to the reader, with nobody in it who does anything. */
const explained =
  /\b(is|are|was) (a |an |one |two |three |several |some )?((very |quite )?(common|popular|standard|known|statistical|useful|powerful|simple|basic) )?(technique|method|practice|concept|term|type|kind|form|phenomenon|discipline)s?\b|\brefers? to\b|\bstands? for\b|\bthere (are|is) (several|many|various|different|two|three|multiple|a number of|lots of) (\w+ )?(ways|types|kinds|approaches|options|methods|techniques|strategies)\b/i;
const doers = /\b(we|i|our|us|my|let'?s|here)\b/i;

/** Bits for every token of every clause. `texts` are the passages the clauses were cut from. */
export function scopesOf(clauses: readonly Clause[], texts: readonly string[]): readonly Uint8Array[] {
  const all = clauses.map((clause) => bitsOf(clause, wordsOf(clause, texts)));
  clauses.forEach((clause, index) => {
    const words = wordsOf(clause, texts);
    const mark = takenBack.exec(words);
    if (!mark) return;
    const at = clause.start + mark.index;
    voidBefore(clauses, all, index, at);
    const rest = words.slice(mark.index + mark[0].length);
    const again = newStart.exec(rest);
    const until = again ? at + mark[0].length + again.index : clause.end;
    clause.tokens.forEach((token, position) => {
      if (token.start >= at && token.start < until) set(all[index], position, scope.void);
    });
    voidSameThing(clauses, all, index, at, until);
  });
  return all;
}

function wordsOf(clause: Clause, texts: readonly string[]): string {
  return (texts[clause.passage] ?? "").slice(clause.start, clause.end);
}

function bitsOf(clause: Clause, words: string): Uint8Array {
  const bits = new Uint8Array(clause.tokens.length);
  let common = 0;
  if (clause.question || hedged.test(words)) common |= scope.asked;
  if (clause.bare || (explained.test(words) && !doers.test(words))) common |= scope.bare;
  if (clause.heading) common |= scope.heading;
  if (quoted.test(words) || elsewhere.test(words)) common |= scope.void;
  bits.fill(common);
  markNegated(clause.tokens, bits);
  markWaived(clause.tokens, bits);
  markListed(clause.tokens, bits);
  return bits;
}

function markNegated(tokens: readonly Token[], bits: Uint8Array): void {
  let since = -1;
  tokens.forEach((token, index) => {
    if (since >= 0 && (resets.has(token.word) || index - since > reach || startsAnew(tokens, index))) since = -1;
    if (since >= 0) bits[index] = (bits[index] ?? 0) | scope.negated;
    if (negates(tokens, index)) since = index;
  });
}

function startsAnew(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]?.word;
  return tokens[index]?.word === "and" && (next === "we" || next === "i" || next === "it" || next === "then");
}

function negates(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.word ?? "";
  const next = tokens[index + 1]?.word ?? "";
  const previous = tokens[index - 1]?.word ?? "";
  if (!negators.has(word)) return word === "rather" && next === "than";
  if (word === "instead") return next === "of";
  if (word === "not" && (next === "only" || next === "just")) return false;
  if (word === "no" && (next === "more" || next === "matter" || next === "worse" || next === "later")) return false;
  if (word === "avoid" || word === "ignore") return previous !== "to";
  if (previous === "why" && word === "not") return false;
  return true;
}

function markWaived(tokens: readonly Token[], bits: Uint8Array): void {
  tokens.forEach((_, index) => {
    for (const waiver of waiversBy.get(tokens[index]?.word ?? "") ?? []) {
      if (!waiver.every((word, ahead) => tokens[index + ahead]?.word === word)) continue;
      if (waiver[0] === "later" && isAfterSomething(tokens, index)) continue;
      for (let back = index - 1; back >= 0 && index - back <= reach + 2; back--) {
        const word = tokens[back]?.word ?? "";
        if (word === ";" || word === "but" || word === "->" || (word === "," && index - back > 2)) break;
        bits[back] = (bits[back] ?? 0) | scope.negated;
      }
      return;
    }
    if (tokens[index]?.word === "no" && index === tokens.length - 1) {
      for (let back = 0; back < index; back++) bits[back] = (bits[back] ?? 0) | scope.negated;
    }
    if (tokens[index]?.word === ":" && index <= 4 && isWaved(tokens, index + 1)) {
      for (let back = 0; back < index; back++) bits[back] = (bits[back] ?? 0) | scope.negated;
    }
  });
}

const beforeLater = new Set(
  "a an the some any one each every on in from with of for by to at than no and or known know learn learned happen happens".split(
    " ",
  ),
);
const spans =
  /^(seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|nights?|arriv\w+|observed|seen|reported|confirmed)$/;

/** "A later month", "known days later", "events that start later" say when, and put nothing off. */
function isAfterSomething(tokens: readonly Token[], index: number): boolean {
  const previous = tokens[index - 1];
  if (!previous) return true;
  if (beforeLater.has(previous.word) || previous.classes.includes("dur") || spans.test(previous.word)) return true;
  if (tokens[index + 1]?.word === "than") return true;
  return tokens.slice(Math.max(0, index - 3), index).some((token) => relative.has(token.word));
}
const relative = new Set(["that", "which", "who"]);

function isWaved(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.word ?? "";
  if (["none", "na", "later", "tbd", "skip", "ignore", "n"].includes(word)) return true;
  return word === "no" && tokens.length - index <= 3;
}

/** A list of four or more short parts without a verb or a number is a list of keywords. */
function markListed(tokens: readonly Token[], bits: Uint8Array): void {
  let parts = 1;
  let length = 0;
  let longest = 0;
  for (const token of tokens) {
    if (token.word === "," || token.word === "/" || token.word === "|" || token.word === "+" || token.word === "&") {
      parts += 1;
      length = 0;
      continue;
    }
    if (token.classes.length > 0 || sentenceWords.has(token.word)) return;
    length += 1;
    longest = Math.max(longest, length);
  }
  if (parts < 4 || longest > 3) return;
  for (let index = 0; index < bits.length; index++) bits[index] = (bits[index] ?? 0) | scope.listed;
}
const sentenceWords = new Set(
  `we i you it they is are was will would should must can use do get have has if when because so then -> = until
  from to per by at after before not no`.split(/\s+/),
);
