// Whether a sentence puts its matter off instead of deciding it.

const putOff = new RegExp(
  [
    String.raw`later(?! (?:than|stage|stages|month|months|day|days|week|weeks|rows?|events?|on that))`,
    "tbd",
    String.raw`to be (?:determined|decided|defined|discussed)`,
    String.raw`(?:we|i|one|somebody|someone|the team)(?:'d| would| will| may| might)?(?: also| first| probably)? (?:need|have|want|like) to (?:think|look|figure|decide|see|consider|investigate|explore|discuss|determine|define|understand|work|talk|study|evaluate|find|check)`,
    String.raw`(?:i|we)(?:'d| would)? (?:have to |need to )?(?:think|look|see) (?:about|into|at|what)`,
    String.raw`would (?:need|have) to be`,
    "remains to be",
    String.raw`(?:phase|version|stage) (?:two|2|ii|three|3)`,
    String.raw`(?:second|next|later|future) (?:phase|iteration|version|step|round)`,
    String.raw`park(?:ed)? (?:it|that|this)?`,
    "revisit",
    String.raw`come back to (?:it|that|this)`,
    "defer(?:red)?",
    "postpone[d]?",
    String.raw`down the (?:road|line)`,
    String.raw`at (?:some|a later) point`,
    "in due course",
    String.raw`it (?:all |really )?depends`,
    String.raw`open question`,
    String.raw`figure (?:it|that|this) out`,
    String.raw`once we (?:know|have|see|get)`,
    String.raw`when we (?:get|come) (?:there|to)`,
    String.raw`not (?:yet )?(?:sure|decided|clear)`,
    String.raw`(?:could|should|can|might) be (?:considered|looked|explored|discussed|decided|investigated)`,
    String.raw`worth (?:exploring|discussing|considering|investigating|a (?:look|discussion))`,
    String.raw`for (?:a later|the future|now it)`,
    String.raw`in the future`,
    "eventually",
    String.raw`when the time comes`,
    String.raw`needs? (?:more |some |further )?(?:thought|discussion|investigation|analysis|thinking|alignment)`,
    String.raw`will be (?:decided|determined|defined|discussed|addressed|looked at|covered)`,
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
