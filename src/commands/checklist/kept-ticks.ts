// Keeps the ticks of a day checklist in the data folder, so that a run that was left can be gone on with.
import { MlsdError } from "../../core/error.ts";
import type { DayChecklist } from "../../core/points/day-checklist.ts";
import type { Ports } from "../../ports.ts";

/** Ticks as they are kept between two runs of one checklist. */
export interface Ticks {
  readonly page: number;
  readonly ticked: readonly string[];
  /** When they were changed last, UTC. */
  readonly at: string;
  /** The last page was turned: the next run starts anew. */
  readonly finished: boolean;
}

/** The one file a checklist's ticks are kept in, written whole at each change. */
export interface TickStore {
  /** Null when nothing is kept, or what is kept cannot be read. */
  read(): Ticks | null;
  /** Why they are not kept, or null. */
  write(ticks: Ticks): string | null;
}

const version = 1;
const largest = 256 * 1024;

/** The store of this framework and prompt in the data folder. Without one nothing is kept, and `write` says so. */
export function tickStore({ settings, files }: Ports, { framework, prompt }: DayChecklist): TickStore {
  const folder = settings.home === null ? null : `${settings.home}/checklists`;
  const path = `${folder}/${framework.id}${prompt ? `.${prompt.id}` : ""}.json`;
  let newer = false;
  return {
    read() {
      if (folder === null || !files.exists(path)) return null;
      const kept = parse(textOf(files, path));
      newer = typeof kept?.v === "number" && kept.v > version;
      return kept && !newer && isTicks(kept) ? kept : null;
    },
    write(ticks) {
      if (folder === null) return "there is no data folder";
      if (newer) return "a newer mlsd keeps them";
      try {
        files.makeFolder(folder);
        files.write(path, `${JSON.stringify({ v: version, ...ticks })}\n`, { force: true });
        return null;
      } catch (error) {
        if (error instanceof MlsdError) return error.message;
        throw error;
      }
    },
  };
}

/** What cannot be read costs its ticks and nothing more. */
function textOf(files: Ports["files"], path: string): string {
  try {
    return new TextDecoder().decode(files.read(path, largest));
  } catch (error) {
    if (error instanceof MlsdError) return "";
    throw error;
  }
}

type Fields = Readonly<Record<string, unknown>>;

/** An object, or null for text that is none: a file somebody damaged costs its ticks and nothing more. */
function parse(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Fields) : null;
  } catch {
    return null;
  }
}

function isTicks(value: Fields): value is Fields & Ticks {
  const { page, ticked, at, finished } = value;
  const isPage = typeof page === "number" && Number.isInteger(page) && page >= 0;
  const isList = Array.isArray(ticked) && ticked.every((id) => typeof id === "string");
  return isPage && isList && typeof at === "string" && !Number.isNaN(Date.parse(at)) && typeof finished === "boolean";
}
