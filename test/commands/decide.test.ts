import { describe, expect, test } from "vitest";
import { walkTree } from "../../src/commands/decide.ts";
import type { CatalogEntry } from "../../src/core/catalog/entries.ts";
import type { Framework } from "../../src/core/catalog/schema/framework.ts";
import type { DecisionTree } from "../../src/core/catalog/schema/reference.ts";
import type { Catalog, Choice, TalkKind, Terminal } from "../../src/ports.ts";
import { laneTree } from "../core/trees/lane-tree.ts";

const other: DecisionTree = { ...laneTree, id: "prompt-or-tune", title: "Prompt or tune", family: "genai" };
const frameworks = [framework("six-step", [laneTree]), framework("seven-step", [other])];

function framework(id: string, decisions: readonly DecisionTree[]): Framework {
  return { id, steps: decisions.map((decision) => ({ decisions: [decision] })) } as Partial<Framework> as Framework;
}

function ports(
  kind: TalkKind,
  presses: readonly (number | "interrupted" | "end-of-input")[] = [],
  of = frameworks,
  toScreen = true,
) {
  const asked: string[] = [];
  const left = [...presses];
  const select = async <T>(message: string, choices: readonly Choice<T>[]) => {
    asked.push(message);
    const press = left.shift() ?? "end-of-input";
    return typeof press === "number" ? { value: choices[press]!.value } : { cancelled: press };
  };
  const catalog = {
    entries: () => of.map(({ id }) => ({ kind: "framework", id }) as CatalogEntry),
    framework: (id: string): Framework => of.find((framework) => framework.id === id)!,
  } as Partial<Catalog> as Catalog;
  return {
    asked,
    ports: { catalog, terminal: { kind, toScreen, columns: () => 80, select } as Partial<Terminal> as Terminal },
  };
}

const tree = laneTree.id;

describe("mlsd decide", () => {
  test("lists the trees of all frameworks", async () => {
    expect((await walkTree(ports("live").ports, {})).stdout).toMatchInlineSnapshot(`
      "Decision trees:

        lane            Batch or live (six-step)
        prompt-or-tune  Prompt or tune (seven-step, generative prompts)

      Walk one: mlsd decide lane
      "
    `);
    const { stdout } = await walkTree(ports("piped").ports, { json: true });
    expect(JSON.parse(stdout!)).toEqual([
      { id: "lane", title: "Batch or live", framework: "six-step", family: null },
      { id: "prompt-or-tune", title: "Prompt or tune", framework: "seven-step", family: "genai" },
    ]);
    const none = await walkTree(ports("live", [], []).ports, {});
    expect(none).toEqual({ stdout: "No framework has a decision tree.\n", exitCode: 0 });
  });

  test("asks on a terminal until a choice", async () => {
    const scripted = ports("live", [0, 1]);
    expect(await walkTree(scripted.ports, { tree })).toMatchInlineSnapshot(`
      {
        "exitCode": 0,
        "stdout": "Batch or live

      Does anybody wait? Yes, now
      Is the key known beforehand? No

      => Live
         Nothing else can.
      ",
      }
    `);
    expect(scripted.asked).toEqual(["Does anybody wait?", "Is the key known beforehand?"]);
  });

  test("leaves when it is told to", async () => {
    expect(await walkTree(ports("live", [0, "interrupted"]).ports, { tree })).toEqual({ exitCode: 130 });
    expect(await walkTree(ports("plain", ["end-of-input"]).ports, { tree })).toEqual({ exitCode: 3 });
  });

  test("prints the tree when nobody can answer, and when asked to", async () => {
    const piped = ports("piped");
    const { stdout, exitCode } = await walkTree(piped.ports, { tree });
    expect([exitCode, piped.asked]).toEqual([0, []]);
    expect(stdout).toContain("1 Yes, now\n    Is the key known beforehand?\n    1 Yes\n        => Batch\n");
    expect((await walkTree(ports("live").ports, { tree, print: true })).stdout).toBe(stdout);
    const json = await walkTree(ports("live").ports, { tree, json: true });
    expect(JSON.parse(json.stdout!)).toEqual({ framework: "six-step", ...laneTree });
  });

  test("walks by given answers, whole or in part", async () => {
    const whole = await walkTree(ports("live").ports, { tree, answers: ["yes, now", "no"] });
    expect([whole.exitCode, whole.stdout]).toEqual([0, expect.stringContaining("\n=> Live\n")]);
    const part = await walkTree(ports("live").ports, { tree, answers: ["1"] });
    expect([part.exitCode, part.stdout]).toEqual([3, expect.stringMatching(/beforehand\?\n {2}1 Yes\n {2}2 No\n$/)]);
    const json = JSON.parse((await walkTree(ports("live").ports, { tree, answers: ["3"], json: true })).stdout!);
    expect(json).toMatchObject({
      framework: "six-step",
      tree,
      choose: "Batch",
      trail: [{ id: "waits", answer: "No" }],
    });
  });

  test("names what is not there, and two of one name", async () => {
    await expect(walkTree(ports("live").ports, { tree: "lan" })).rejects.toMatchObject({
      code: "usage",
      message: 'There is no decision tree "lan".',
      hint: "Did you mean lane?",
    });
    const twins = ports("live", [], [framework("mine", [laneTree]), framework("yours", [laneTree])]).ports;
    await expect(walkTree(twins, { tree })).rejects.toMatchObject({ hint: "Say mine/lane or yours/lane." });
    expect((await walkTree(twins, { tree: "yours/lane", answers: ["3"] })).exitCode).toBe(0);
  });

  test("asks nothing when the answer goes into a file or a pipe", async () => {
    const { ports: written, asked } = ports("plain", [], frameworks, false);
    const { stdout, exitCode } = await walkTree(written, { tree });
    expect({ asked, exitCode }).toEqual({ asked: [], exitCode: 0 });
    expect(stdout).toContain("=>");
  });
});
