// The time of day where a session was held, worked out without `Intl`, which slows a start.
/** A moment at a place: "2026-01-05T10:00:00+01:00". `at`: ISO 8601 in UTC; `offset`: minutes east of UTC. */
export function localTime(at: string, offset: number): string {
  const shifted = new Date(Date.parse(at) + offset * 60_000).toISOString().slice(0, 19);
  const minutes = Math.abs(offset);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${shifted}${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The same as a person reads it: "2026-01-05 10:00". */
export function localMinute(at: string, offset: number): string {
  return localTime(at, offset).slice(0, 16).replace("T", " ");
}

/** The same as part of a file's name: "2026-01-05-1000". */
export function localStamp(at: string, offset: number): string {
  return localMinute(at, offset).replace(" ", "-").replace(":", "");
}
