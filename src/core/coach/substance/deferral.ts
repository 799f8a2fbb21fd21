// Whether a sentence puts its matter off instead of deciding it.

const putOff = new RegExp(
  [
    // "Known days later", "a later month" say when, and put nothing off.
    String.raw`(?<!\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|nights?|sooner or|a|the|no|any|each|every) )later(?: on)?(?=\s*(?:[.,;!)]|$))`,
    "tbd",
    "to be (?:determined|decided|defined|discussed)",
    "(?:we|i|one|somebody|someone|the team)(?:'d| would| will| may| might)?(?: also| first| probably)? (?:need|have|want|like) to (?:think|look|figure|decide|see|consider|investigate|explore|discuss|determine|define|understand|work|talk|study|evaluate|find|check)",
    "(?:i|we)(?:'d| would)? (?:have to |need to )?(?:think|look|see) (?:about|into|at|what)",
    "would (?:need|have) to be",
    "remains to be",
    "(?:phase|version|stage) (?:two|2|ii|three|3)",
    "(?:second|next|later|future) (?:phase|iteration|version|step|round)",
    "park(?:ed)? (?:it|that|this)?",
    "revisit",
    "come back to (?:it|that|this)",
    "defer(?:red)?",
    "postpone[d]?",
    "down the (?:road|line)",
    "at (?:some|a later) point",
    "in due course",
    "it (?:all |really )?depends",
    "open question",
    "figure (?:it|that|this) out",
    "once we (?:know|have|see|get)",
    "when we (?:get|come) (?:there|to)",
    "not (?:yet )?(?:sure|decided|clear)",
    "(?:could|should|can|might) be (?:considered|looked|explored|discussed|decided|investigated)",
    "worth (?:exploring|discussing|considering|investigating|a (?:look|discussion))",
    "for (?:a later|the future|now it)",
    "in the future",
    "eventually",
    "when the time comes",
    "needs? (?:more |some |further )?(?:thought|discussion|investigation|analysis|thinking|alignment)",
    "will be (?:decided|determined|defined|discussed|addressed|looked at|covered)",
  ].join("|"),
  "i",
);
const whole = new RegExp(String.raw`\b(?:${putOff.source})\b`, "i");
const now =
  /\b(for now|today|until then|meanwhile|in the meantime|to begin with|at launch|from day one|i(?:'d| would)? start)\b/i;

/** True for "we would need to think about drift"; false where the sentence says what is done now, or brings a number. */
export function isPutOff(text: string): boolean {
  return whole.test(text) && !now.test(text) && !/\d/.test(text);
}
