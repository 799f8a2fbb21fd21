// Shows pages of markdown on a terminal, so that each page is written once for both.
import { lexer, type Token, type Tokens } from "marked";
import { foldLine } from "../../text/fold-line.ts";
import { sanitise } from "../../text/sanitise.ts";
import { cellWidth } from "../../text/width.ts";
import { paint, type StyledSpan, wrapSpans } from "./spans.ts";
import { renderTable } from "./terminal-table.ts";
import type { Theme } from "./theme.ts";

/**
 * Markdown for a terminal `columns` cells wide: headings, lists, task lists, tables, quotations, fences. Mermaid sources are
 * left out, because the words of a diagram stand beside them; so is front matter, which is for other programs. Safe to
 * print, whatever the text.
 */
export function renderMarkdown(markdown: string, theme: Theme, columns: number): string {
  const width = Math.max(20, columns);
  const lines = blocks(lexer(sanitise(markdown).replace(frontMatter, "")), width, theme);
  return `${lines.join("\n").trimEnd()}\n`;
}

const frontMatter = /^---\n(?:[a-z_]+: .*\n)+---\n/;

function blocks(tokens: readonly Token[], width: number, theme: Theme): readonly string[] {
  const lines: string[] = [];
  for (const token of tokens) {
    const shown = block(token, width, theme);
    if (shown.length === 0) continue;
    if (lines.length > 0) lines.push("");
    lines.push(...shown);
  }
  return lines;
}

function block(token: Token, width: number, theme: Theme): readonly string[] {
  switch (token.type) {
    case "heading":
      return heading(token as Tokens.Heading, width, theme);
    case "paragraph":
    case "text":
      return wrapped(inline(token), width, theme);
    case "list":
      return list(token as Tokens.List, width, theme);
    case "table":
      return tableLines(token as Tokens.Table, width, theme);
    case "blockquote": {
      const bar = theme.faint(theme.unicode ? "│ " : "| ");
      return blocks((token as Tokens.Blockquote).tokens, width - 2, theme).map((line) => `${bar}${line}`.trimEnd());
    }
    case "code": {
      const { lang, text } = token as Tokens.Code;
      if (lang === "mermaid") return [];
      return text.split("\n").flatMap((line) => foldLine(line, width - 2, 2).map((row) => `  ${theme.accent(row)}`));
    }
    case "hr":
      return [theme.faint((theme.unicode ? "─" : "-").repeat(width))];
    case "space":
    case "def":
    case "checkbox":
      return [];
    default:
      return wrapped([{ text: token.raw.trim() }], width, theme);
  }
}

function heading({ depth, tokens }: Tokens.Heading, width: number, theme: Theme): readonly string[] {
  const spans = tokens
    .flatMap(spansOf)
    .map(({ text }): StyledSpan => ({ text, style: depth > 2 ? "accent" : "strong" }));
  const lines = wrapSpans(spans, width);
  const shown = lines.map((line) => paint(line, theme));
  if (depth > 2) return shown;
  const longest = Math.max(...lines.map((line) => line.reduce((sum, { text }) => sum + cellWidth(text), 0)));
  const rule = depth === 1 ? (theme.unicode ? "═" : "=") : theme.unicode ? "─" : "-";
  return [...shown, theme.faint(rule.repeat(longest))];
}

function list({ items, ordered, start, loose }: Tokens.List, width: number, theme: Theme): readonly string[] {
  return items.flatMap((item, index) => {
    const mark = item.task ? (item.checked ? "[x] " : "[ ] ") : ordered ? `${Number(start || 1) + index}. ` : "- ";
    const indent = " ".repeat(mark.length);
    const lines = item.tokens.flatMap((token, at) => {
      const shown = block(token, width - mark.length, theme);
      return loose && at > 0 && shown.length > 0 && token.type !== "list" ? ["", ...shown] : shown;
    });
    const first = lines[0] ?? "";
    return [mark + first, ...lines.slice(1).map((line) => (line === "" ? "" : indent + line))];
  });
}

function tableLines({ header, rows, align }: Tokens.Table, width: number, theme: Theme): readonly string[] {
  const cells = (row: readonly Tokens.TableCell[]) => row.map(({ tokens }) => tokens.flatMap(spansOf));
  return renderTable(
    { header: cells(header), rows: rows.map(cells), right: align.map((one) => one === "right") },
    width,
    theme,
  );
}

function wrapped(spans: readonly StyledSpan[], width: number, theme: Theme): readonly string[] {
  return wrapSpans(spans, width).map((row) => paint(row, theme));
}

function inline(token: Token): readonly StyledSpan[] {
  return "tokens" in token && token.tokens ? token.tokens.flatMap(spansOf) : spansOf(token);
}

function spansOf(token: Token): readonly StyledSpan[] {
  switch (token.type) {
    case "strong":
      return inline(token).map(({ text }) => ({ text, style: "strong" }));
    case "em":
    case "del":
      return inline(token).map(({ text, style }) => ({ text, style: style ?? "faint" }));
    case "codespan":
      return [{ text: token.text, style: "accent" }];
    case "link": {
      const words = inline(token);
      const said = words.map(({ text }) => text).join("");
      return said === token.href ? words : [...words, { text: ` (${token.href})`, style: "faint" }];
    }
    case "br":
      return [{ text: "\n" }];
    case "checkbox":
      return [];
    case "text":
      // A newline inside a paragraph is a space; only <br> breaks a line.
      return "tokens" in token && token.tokens ? inline(token) : [{ text: token.text.replaceAll("\n", " ") }];
    default:
      return [{ text: "text" in token && typeof token.text === "string" ? token.text : token.raw }];
  }
}
