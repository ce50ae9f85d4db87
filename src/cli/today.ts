/** The day, as ISO 8601, in UTC. The one place that reads the clock: no build does, and only `check` judges dates. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
