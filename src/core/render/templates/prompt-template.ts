// What `mlsd new prompt` writes; comments in it explain the keys to whoever edits it.
import { difficulties } from "../../catalog/schema/terms.ts";
import { wordList } from "../wording/figure.ts";

/** A prompt to be edited: small, valid, and practisable as it is. */
export function promptTemplate(id: string): string {
  return `# An interview prompt of your own. Change everything below; keep the keys.
# mlsd check says what does not fit, with line and column.
kind: prompt
id: ${id}
title: Queue times at a theme park
family: classical          # classical, or genai for generative prompts
tags: [regression, time-series]
difficulty: core           # ${wordList(difficulties)}
ask: "Visitors hate queues. Design something that tells them how long they will wait."

facts:                     # what the interviewer answers when asked; cues are words of the question
  - id: scale
    topic: Size of the park
    cues: ["how many (ride*|visitor*|people)", "(scale|size|volume|traffic)"]
    answer: "30 rides, 20,000 visitors a day, 60,000 on the busiest."
    basis: assumed         # assumed: the interviewer's own number. sourced: name the source
  - id: latency
    topic: How fresh
    cues: ["how (fresh|often|fast)", "latency", "real time"]
    answer: "Boards and the app refresh once a minute."
    basis: assumed
  - id: labels
    topic: True waits
    cues: ["(ground truth|label*)", "how ~3 (measure|know) ~4 wait*", "(sensor*|camera*|gate*)"]
    answer: "Gates count entries; a wristband sample of 5 % gives true waits."
    basis: assumed
  - id: errors
    topic: Which mistake hurts
    cues: ["(under|over)estimat*", "which ~3 (worse|error|mistake)", "cost ~3 (error|mistake)"]
    answer: "Telling 20 minutes and taking 40 makes people angry; the other way round they are pleased."
    basis: assumed

items:                     # what a good answer says here and nowhere else
  - id: quantile
    stage: framing
    text: Predicts a high quantile, because too short a promise hurts more
    cues: ["quantile", "pinball loss", "asymmetric (loss|cost)", "(under|over)estimat* ~6 (worse|hurt*|cost*)"]
    hint: "Is being ten minutes early as bad as ten minutes late?"
    sample: "Promising too little is what hurts, so I predict the 70th percentile of the wait and not the mean."
  - id: inflow
    stage: features
    text: Uses what enters the queue now, not only the time of day
    cues: ["gate count*", "(people|visitors) (entering|in the queue)", "inflow", "queue length"]
    hint: "What do you know at 14:05 that you did not know yesterday?"
    sample: "Entries of the last 5, 15 and 30 minutes at the gate, and rides that just broke down nearby."
  - id: baseline
    stage: model
    text: Starts from queue length over throughput
    concept: model-baseline
  - id: slices
    stage: evaluation
    text: Looks at busy days and broken rides apart
    concept: eval-slices

pitfalls:
  - id: mean-only
    text: Reports the mean error over all hours
    why: Quiet mornings hide the afternoons people complain about.

followups:
  - id: closed-ride
    stage: serving
    ask: "A ride closes for an hour. What do the boards say?"
    listen_for: ["an explicit state for closed", "neighbours get its crowd"]

twists:
  - id: virtual-queue
    after: model
    say: "We now sell a virtual queue: people come back at a given time."
    listen_for: ["the prediction changes what people do", "two queues share one throughput"]

deviation:
  when: The default order fits.
  why: Numbers first, as everywhere.

reference:                 # what a strong candidate says, by stage; shown once the prompt was attempted
  scope: "30 rides, boards once a minute, 20,000 visitors a day: small data, so freshness matters more than scale."
  framing: "Regression of the wait of somebody who joins now, at the 70th percentile: too short a promise is what hurts."
  data: "Gate counts give the inflow, wristbands of 5 % of visitors the true waits; a wait is known only when it is over."
  features: "Entries of the last 5, 15 and 30 minutes, rides closed nearby, hour, weather, school holidays."
  model: "Queue length over throughput as the baseline; then boosted trees, one model for all rides."
  evaluation: "Test on later weeks, busy days apart. Live: boards of half the rides for two weeks, complaints as the guardrail."
  serving: "One batch a minute scores 30 rides; a board that gets nothing new shows the baseline and says so."
  monitoring: "Promise against wristband, hour by hour; alert when more than a third waits longer than promised."
  wrap-up: "Next: the virtual queue, which changes the inflow we learn from."
`;
}
