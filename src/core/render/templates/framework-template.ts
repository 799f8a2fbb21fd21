// What `mlsd new framework` writes; comments in it explain the keys to whoever edits it.
import { levels, stages } from "../../catalog/schema/terms.ts";
import { wordList } from "../wording/figure.ts";

/** A framework to be edited: small, valid, and practisable as it is. */
export function frameworkTemplate(id: string): string {
  return `# A framework of your own: an ordered list of steps with minutes. Change everything below; keep the keys.
# mlsd check says what does not fit, with line and column.
kind: framework
id: ${id}
name: My framework
summary: Three parts, for interviewers who want the design first.
source: ours
minutes: 45                # the steps' minutes sum to this; --minutes rescales them

steps:
  - id: problem
    name: Problem
    # What a step serves: ${stages.join(", ")}.
    stages: [scope, framing]
    minutes: 12
    minutes_from: ours     # ours, or source when your source gives the minutes
    goal: Agree on one problem, its numbers, and how success is measured.
    why: Every later choice is judged against these numbers.
    ask:                   # questions to put to the interviewer
      - Who uses this, and what should get better for them?
    items:                 # a concept of the catalog (mlsd list concepts), or cues of your own
      - id: goal
        text: The outcome for users or the business that should move
        concept: clarify-goal
        weight: 2          # 1 to 3: what the printed checklist keeps first
      - id: scale
        text: Users, items and requests a second
        concept: clarify-scale
      - id: stakeholders
        text: Who has to agree before this ships
        cues: ["sign off", "(legal|policy|compliance) (team|review)", "stakeholder*"]
        level: senior      # ${wordList(levels)}; above the chosen level it is a bonus
    pitfalls:
      - id: boxes-first
        text: Drawing boxes before there is a number
        why: Nothing can be judged against them.
    say: That is the problem; here is the design I would build for it.

  - id: design
    name: Design
    stages: [data, features, model, serving]
    minutes: 23
    minutes_from: ours
    goal: Show the path from data to an answer, and why each part is there.
    why: This is where most of the questions come from.
    items:
      - id: labels
        text: Where the label comes from
        concept: label-source
      - id: baseline
        text: The simplest thing that could work, first
        concept: model-baseline
        weight: 2
      - id: fallback
        text: What happens when the model is down
        concept: serve-fallback
    say: Before I close, how I would know that it works.

  - id: proof
    name: Proof
    stages: [evaluation, monitoring, wrap-up]
    minutes: 10
    minutes_from: ours
    goal: Say how it is tested, watched and improved.
    why: A design nobody can check is an opinion.
    items:
      - id: live-test
        text: A live experiment with a primary metric
        concept: eval-ab
      - id: watch
        text: Concrete signals to watch
        concept: mon-prod
      - id: next
        text: What comes next
        concept: wrap-next
    say: That is where I would stop; where shall I go deeper?
`;
}
