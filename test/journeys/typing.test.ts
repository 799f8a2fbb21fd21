import { expect, test } from "vitest";
import { begun, bodies, home, keys, pasted, type Screen } from "./driver.ts";

test("text is put in where the cursor stands, also when several characters come at once", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection"]);
  screen.press("world");
  await screen.sees("> world");
  screen.press(keys.home);
  screen.press(pasted("hello "));
  await screen.sees("> hello world");
  screen.press(keys.enter);
  await screen.until("the line", () => at.lines().length === 1);
  screen.press("abcdef", keys.left, keys.left, keys.left, "XX");
  await screen.sees("> abcXXdef");
  screen.press(keys.ctrlA, "0", keys.end, "9", keys.backspace, "8", keys.enter);
  await screen.until("the line", () => at.lines().length === 2);
  screen.press("world", keys.home, "hello ", keys.enter);
  await screen.until("the line", () => at.lines().length === 3);
  expect(at.lines()).toEqual(["hello world", "0abcXXdef8", "hello world"]);
});

test("a paste of fifty lines is kept as it is, commands, tabs and blank lines in it too", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection"]);
  const lines = Array.from({ length: 50 }, (_, place) => {
    if (place === 10) return "/next";
    if (place === 20) return "";
    if (place === 30) return "\tindented by a tab";
    if (place === 40) return ".";
    return `${" ".repeat(place % 4)}line ${place + 1} of what was pasted`;
  });
  screen.press(pasted(lines.join("\n")));
  await screen.until("all lines", () => at.lines().length === 50);
  expect(at.lines()).toEqual(lines);
  expect(bodies(at.events(), "line-kept").every((event) => event.source === "pasted")).toBe(true);
  expect(bodies(at.events(), "step-closed")).toEqual([]);
});

test("Up on an empty line takes the last one back, to be mended and kept again", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection"]);
  await screen.line("The first line stays.");
  await screen.line("The label is chargeback.");
  screen.press(keys.up);
  await screen.sees("> The label is chargeback.");
  expect(screen.text().match(/The label is chargeback/g)).toHaveLength(1);
  screen.press(keys.backspace, "s.");
  await screen.sees("> The label is chargebacks.");
  screen.press(keys.up);
  screen.press(keys.enter);
  await screen.until("the line", () => at.lines().length === 3);
  expect(bodies(at.events(), "line-taken-back")).toHaveLength(1);
  expect(at.lines().at(-1)).toBe("The label is chargebacks.");
  await screen.until("one copy on the screen", () => screen.text().match(/The label is/g)?.length === 1);
});

/** Every part of the page once, nothing twice. */
function expectWhole(screen: Screen): void {
  for (const part of ["A kept line that", "half a thought", "/quit", "1/7 Requirements · 5 min", " left of 5:00"]) {
    expect(screen.all().split(part), `${part} in\n${screen.all()}`).toHaveLength(2);
  }
}

test("a terminal made narrower while one types shows everything once", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection"]);
  await screen.line("A kept line that is longer than forty columns, so that it has to be wrapped there.");
  screen.press("half a thought");
  await screen.sees("> half a thought");
  expectWhole(screen);
  for (const columns of [50, 40, 80]) {
    screen.resize(columns, 24);
    await screen.until(`a rule of ${columns - 1}`, () => screen.text().includes(`\n${"─".repeat(columns - 1)}\n`));
    await screen.sees("> half a thought");
    expectWhole(screen);
  }
  screen.press(" more", keys.enter);
  await screen.until("the line", () => at.lines().length === 2);
  expect(at.lines()[1]).toBe("half a thought more");
});

test("wide characters keep the cursor under what is typed", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection"]);
  screen.press("支付欺诈检测");
  await screen.sees("> 支付欺诈检测");
  expect(screen.cursor().column).toBe(2 + 12);
  screen.press(keys.left, keys.left);
  await screen.until("the cursor two characters back", () => screen.cursor().column === 2 + 8);
  screen.press(keys.backspace, "é", "🙂");
  await screen.sees("> 支付欺é🙂检测");
  screen.press(keys.end, " naïve 👨‍👩‍👧 🇩🇪", keys.backspace, keys.backspace, keys.enter);
  await screen.until("the line", () => at.lines().length === 1);
  expect(at.lines()[0]).toBe("支付欺é🙂检测 naïve 👨‍👩‍👧");
});

test("forty columns are enough: nothing is wider, and the whole clock shows", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection"], { columns: 40 });
  expect(screen.text()).toContain("1/7 Requirements · 5:00 left of 5:00\ntotal 45:00 left · on pace\n>");
  await screen.line("First the goal, then the number of payments, then what a blocked good payment costs the shop.");
  await screen.sees(
    "  First the goal, then the number of\n  payments, then what a blocked good\n  payment costs the shop.",
  );
  screen.press("a line that goes round the corner of the screen");
  await screen.sees(/> a line that goes round the corner of *\n {2}the screen/);
  expect(screen.text()).toContain("/next · /ask · /hint · /help · /quit");
});

test("Tab completes commands and the steps of /go", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection"]);
  screen.press("/sk", keys.tab);
  await screen.sees("> /sketch");
  screen.press("\x15/go pro", keys.tab);
  await screen.sees("> /go problem-formulation");
  screen.press("\x15no /he", keys.tab);
  await screen.sees("> no /he");
});

test("ten thousand characters pasted are one repaint: few bytes each", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection"]);
  const text = Array.from({ length: 1250 }, (_, place) => `w${String(place).padStart(6, "0")}`).join(" ");
  const before = screen.raw().length;
  screen.press(pasted(text));
  await screen.sees("w001249");
  screen.press(keys.enter);
  await screen.until("the line", () => at.lines().length === 1);
  expect(at.lines()[0]).toBe(text);
  expect((screen.raw().length - before) / text.length).toBeLessThan(20);
});
