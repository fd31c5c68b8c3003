/** Whether `sent` has a key that is not in `read`: a schema drops what it does not know, and so the two differ. */
export function hasUnknownKeys(sent: unknown, read: unknown): boolean {
  if (!isRecord(sent) || !isRecord(read)) return false
  return Object.keys(sent).some((key) => !Object.hasOwn(read, key) || hasUnknownKeys(sent[key], read[key]))
}

/** A list counts as a record of its indexes. */
function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
