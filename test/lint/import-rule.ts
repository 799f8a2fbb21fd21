// Reads every import below src/ and says which of them the table of layers does not allow.
import { dirname, join, normalize } from "node:path";
import { rooms, zones } from "./layers.ts";

/** The text of each source file by its path below src/, as "core/error.ts". */
export type Sources = Readonly<Record<string, string>>;

interface Import {
  readonly specifier: string;
  /** Erased by the compiler. */
  readonly isType: boolean;
  /** Loaded when it is called. */
  readonly isLazy: boolean;
}

const statement =
  /^\s*(?:import|export)\s(type\s)?[^;"']*?\sfrom\s+["']([^"']+)["']|^\s*import\s+["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gm;

function importsOf(source: string): readonly Import[] {
  return [...source.matchAll(statement)].map(([, type, from, bare, lazy]) => ({
    specifier: from ?? bare ?? lazy ?? "",
    isType: type !== undefined,
    isLazy: lazy !== undefined,
  }));
}

/** The room of a file: the file itself where it is one, else its folder. */
function roomOf(file: string): string {
  return rooms.some(({ path }) => path === file) ? file : dirname(file);
}

const zoneOf = (room: string): string => room.split("/")[0] ?? room;
const floorOf = (room: string): number => rooms.findIndex(({ path }) => path === room);

/** Every breach, as "file: why". None for a tree that keeps to the table. */
export function breachesOf(sources: Sources): readonly string[] {
  return Object.entries(sources).flatMap(([file, source]) => {
    const room = roomOf(file);
    if (floorOf(room) < 0) return [`${file}: the folder ${room} has no row in test/lint/layers.ts`];
    return importsOf(source).flatMap((each) => {
      const why = each.specifier.startsWith(".") ? insideBreach(file, room, each) : packageBreach(room, each);
      return why === null ? [] : [`${file}: ${why} (${each.specifier})`];
    });
  });
}

function insideBreach(file: string, room: string, { specifier, isType, isLazy }: Import): string | null {
  const target = normalize(join(dirname(file), specifier));
  if (target.startsWith("..")) return "src imports nothing outside of src";
  if (target.endsWith(".json")) return null;
  const other = roomOf(target);
  if (other === room) return null;
  if (floorOf(other) < 0) return `the folder ${other} has no row in test/lint/layers.ts`;
  const [from, to] = [zoneOf(room), zoneOf(other)];
  const zone = zones[from];
  if (!zone) return `the zone ${from} has no row in test/lint/layers.ts`;
  if (from !== to && !zone.may.includes(to)) return zone.why;
  if (to === "ports.ts" && !isType) return "ports are types: import type";
  if (from.startsWith("cli") && to === "commands" && !isType && !isLazy) return "a command is loaded when it is called";
  return floorOf(other) < floorOf(room) ? null : "no arrow runs back";
}

function packageBreach(room: string, { specifier }: Import): string | null {
  const allowed = rooms.find(({ path }) => path === room)?.packages ?? [];
  const name = /^(@[^/]+\/[^/]+|[^/]+)/.exec(specifier)?.[0] ?? specifier;
  if (allowed.includes(name) || (specifier.startsWith("node:") && allowed.includes("node:*"))) return null;
  return `${room} does not use ${specifier.startsWith("node:") ? "node modules" : name}`;
}

/** Files that import each other in a circle, types included, each circle once. */
export function circlesOf(sources: Sources): readonly (readonly string[])[] {
  const next = new Map(
    Object.entries(sources).map(([file, source]) => [
      file,
      importsOf(source)
        .filter(({ specifier }) => specifier.startsWith("."))
        .map(({ specifier }) => normalize(join(dirname(file), specifier))),
    ]),
  );
  const circles: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) circles.push([...path.slice(at)]);
    if (at >= 0 || done.has(file)) return;
    for (const other of next.get(file) ?? []) walk(other, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return circles;
}

/** The table of ARCHITECTURE.md. */
export function layersTable(): string {
  const rows = rooms.map(({ path, holds, packages = [] }) => {
    const uses = packages.map((name) => `\`${name}\``).join(", ");
    return `| \`${path}${path.endsWith(".ts") ? "" : "/"}\` | ${holds} | ${uses} |`;
  });
  const allowed = Object.entries(zones).map(([zone, { may, why }]) => {
    const others = may.map((each) => `\`${each}\``).join(", ");
    return `| \`${zone}\` | ${others || "nothing else"} | ${why} |`;
  });
  return [
    "| room, from the bottom up | what it holds | packages |",
    "| --- | --- | --- |",
    ...rows,
    "",
    "| zone | may import | because |",
    "| --- | --- | --- |",
    ...allowed,
  ].join("\n");
}
