import { nameKey } from '../../src-shared/domain/name.ts'

/** A record as the source gives it. */
export type SourceRecord = { readonly id: string; readonly title: string }

/** A record of ours that may be one of the source's; all of them share one set of names. */
export type KnownRecord = {
  readonly id: string
  readonly name: string
  readonly archived: boolean
  /** Its id at the source; null: it does not come from there. */
  readonly sourceId: string | null
  /** Its title there when it was last imported. */
  readonly sourceTitle: string | null
}

/** What becomes of one record of the source. */
export type Match<Source extends SourceRecord, Known extends KnownRecord> = {
  readonly source: Source
  /** Null: it is new here. */
  readonly known: Known | null
  /** The name it has from now on. */
  readonly name: string
}

const longestName = 100

/**
 * Matches the source's records with ours: by the id at the source, else by the name of an active one that comes from
 * nowhere. A title that changed at the source is taken over, unless the record was renamed here. Of equal names the later
 * gets " (2)". Nothing of ours is left out of account, and what is not at the source stays as it is.
 */
export function matchRecords<Source extends SourceRecord, Known extends KnownRecord>(
  sources: readonly Source[],
  known: readonly Known[],
): Match<Source, Known>[] {
  const byId = new Map(known.flatMap((one) => (one.sourceId === null ? [] : [[one.sourceId, one] as const])))
  const byName = new Map(
    known.filter((one) => one.sourceId === null && !one.archived).map((one) => [nameKey(one.name), one]),
  )
  const pairs = sources.map((source) => {
    const found = byId.get(source.id) ?? byName.get(nameKey(source.title)) ?? null
    if (found?.sourceId === null) byName.delete(nameKey(found.name))
    return { source, known: found, renames: found === null || takesTitleOver(source, found) }
  })
  const renamed = new Set(pairs.flatMap((pair) => (pair.renames && pair.known ? [pair.known.id] : [])))
  const taken = new Set(known.filter((one) => !one.archived && !renamed.has(one.id)).map(({ name }) => nameKey(name)))
  return pairs.map(({ source, known, renames }) => {
    if (known && !renames) return { source, known, name: known.name }
    if (known?.archived) return { source, known, name: source.title }
    const name = freeName(source.title, taken)
    taken.add(nameKey(name))
    return { source, known, name }
  })
}

function takesTitleOver({ title }: SourceRecord, { name, sourceTitle }: KnownRecord): boolean {
  return sourceTitle !== null && sourceTitle !== title && isNameFor(name, sourceTitle)
}

/** Whether an import gave this name for that title, or a person the same. */
function isNameFor(name: string, title: string): boolean {
  if (nameKey(name) === nameKey(title)) return true
  const numbered = /^(.*) \(\d+\)$/s.exec(name)?.[1]
  return numbered !== undefined && (numbered === title || (name.length === longestName && title.startsWith(numbered)))
}

function freeName(title: string, taken: ReadonlySet<string>): string {
  let name = title
  for (let number = 2; taken.has(nameKey(name)); number++) {
    const suffix = ` (${number})`
    name = title.slice(0, longestName - suffix.length) + suffix
  }
  return name
}
