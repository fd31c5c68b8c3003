import { nameKey } from '../../src-shared/domain/name.ts'
import {
  addInstance,
  addResource,
  nextResourcePosition,
  readResources,
  updateInstance,
  updateResource,
} from '../database/resource-store.ts'
import type { Unit } from '../database/unit.ts'
import { matchRecords, type KnownRecord, type Match, type SourceRecord } from '../imports/match-records.ts'
import type { Means } from './means.ts'

type SourceResource = SourceRecord & { readonly instances: readonly SourceRecord[] }

/** What an import did; both resources and instances are counted as renamed or unchanged. */
export type Imported = {
  readonly resourcesAdded: number
  readonly instancesAdded: number
  readonly renamed: number
  readonly unchanged: number
}

/** A stored row of either kind. */
type Row = {
  readonly id: string
  readonly name: string
  readonly archived: boolean
  readonly importSource: string | null
  readonly importId: string | null
  readonly importText: string | null
}

type Named = { readonly name: string; readonly nameKey: string }
type Origin = { readonly importSource: string; readonly importId: string; readonly importText: string }

/** How one kind of record is written; added ones come after those that are there. */
type Writer = {
  readonly add: (id: string, row: Named & Origin) => void
  readonly update: (id: string, change: Partial<Named & Origin>) => void
}

/**
 * Takes over the source's resources and their instances. Nothing is removed, archived or restored, and an instance that
 * stands with another resource there than here stays where it is. A second time nothing changes.
 */
export function importResources(
  { database, newId }: Pick<Means, 'database' | 'newId'>,
  unit: Unit,
  source: string,
  records: readonly SourceResource[],
): Imported {
  const stored = readResources(database)
  const storedInstances = stored.flatMap(({ instances }) => instances)
  const take = (sources: readonly SourceRecord[], rows: readonly Row[], writer: Writer) =>
    writeMatches(
      matchRecords(
        sources,
        rows.map((row) => asKnown(row, source)),
      ),
      source,
      newId,
      writer,
    )

  let position = nextResourcePosition(database)
  const resources = take(records, stored, {
    add: (id, row) => addResource(unit, { id, ...row, position: position++ }),
    update: (id, change) => updateResource(unit, id, change),
  })

  const homeOf = new Map(storedInstances.map((row) => [asKnown(row, source).sourceId, row.resourceId]))
  const instancesOf = Map.groupBy(
    records.flatMap(({ instances }, at) =>
      instances.map((instance) => ({ instance, home: homeOf.get(instance.id) ?? resources.ids[at] ?? '' })),
    ),
    ({ home }) => home,
  )
  const instances = [...instancesOf].map(([resourceId, members]) => {
    const there = storedInstances.filter((row) => row.resourceId === resourceId)
    let place = Math.max(-1, ...there.map((row) => row.position)) + 1
    return take(
      members.map(({ instance }) => instance),
      there,
      {
        add: (id, row) => addInstance(unit, { id, resourceId, ...row, position: place++ }),
        update: (id, change) => updateInstance(unit, id, change),
      },
    )
  })
  const all = [resources, ...instances]
  const sum = (count: (of: Written) => number) => all.reduce((total, of) => total + count(of), 0)
  return {
    resourcesAdded: resources.added,
    instancesAdded: sum(({ added }) => added) - resources.added,
    renamed: sum(({ renamed }) => renamed),
    unchanged: sum(({ unchanged }) => unchanged),
  }
}

type Written = {
  /** Ours, in the order of the source's records. */
  readonly ids: readonly string[]
  readonly added: number
  readonly renamed: number
  readonly unchanged: number
}

function writeMatches(
  matches: readonly Match<SourceRecord, KnownRecord>[],
  importSource: string,
  newId: () => string,
  { add, update }: Writer,
): Written {
  const renamed = matches.flatMap(({ known, name }) => (known && known.name !== name ? [known.id] : []))
  // Two may have swapped their names, and at no moment may both have one.
  if (renamed.length > 1) for (const id of renamed) update(id, { nameKey: id })
  const ids = matches.map(({ source, known, name }) => {
    const row = { name, nameKey: nameKey(name), importSource, importId: source.id, importText: source.title }
    const id = known?.id ?? newId()
    if (known) update(id, row)
    else add(id, row)
    return id
  })
  const added = matches.filter(({ known }) => known === null).length
  return { ids, added, renamed: renamed.length, unchanged: matches.length - added - renamed.length }
}

/** Of another source: known by no id of this one, and not to be found by its name either. */
function asKnown({ id, name, archived, importSource, importId, importText }: Row, source: string): KnownRecord {
  const sourceId = importSource === null || importSource === source ? importId : `${importSource}/${String(importId)}`
  return { id, name, archived, sourceId, sourceTitle: importText }
}
