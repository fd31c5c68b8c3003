/** How often a property is tried: so many times in the normal run, more when ENGINE_RUNS multiplies it. */
export function runs(numRuns: number) {
  return { numRuns: numRuns * Number(process.env['ENGINE_RUNS'] ?? 1) }
}
