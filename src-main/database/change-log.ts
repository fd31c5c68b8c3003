import type { TouchedRow } from './unit-of-work.ts'
import type { WriteCall } from './call.ts'
import { personalColumns, withoutPersonal } from './personal.ts'
import type { changeImages, changes, Image } from './tables/change.ts'

type ChangeRow = (typeof changes)['$inferInsert']
type ImageRow = (typeof changeImages)['$inferInsert']

/** A command as the change log keeps it. */
export function changeRow(
  call: WriteCall,
  made: Pick<ChangeRow, 'id' | 'salonId' | 'epoch' | 'sequence' | 'bookRevision' | 'changedAt'>,
): ChangeRow {
  const { plain, personal } = withoutPersonal(call.input, 'input')
  return {
    ...made,
    origin: call.device,
    requestId: call.requestId,
    source: call.source,
    person: call.person,
    command: call.command,
    commandVersion: call.version,
    input: plain,
    personalInput: personal,
    planShown: call.planShown ?? null,
    undoesId: call.undoes ?? null,
    undoable: call.undoable ?? true,
  }
}

/** The rows a command touched, before and after, what is personal apart. */
export function imageRows(changeId: string, touched: readonly TouchedRow[]): ImageRow[] {
  return touched.map(({ table, recordId, before, after }, number) => {
    const [plainBefore, personalBefore] = apart(table, before)
    const [plainAfter, personalAfter] = apart(table, after)
    return {
      changeId,
      number,
      tableName: table,
      recordId,
      before: plainBefore,
      after: plainAfter,
      personalBefore,
      personalAfter,
    }
  })
}

function apart(table: string, image: Image | null): [Image | null, Image | null] {
  const personal = personalColumns[table]
  if (!image || !personal) return [image, null]
  const pick = (wanted: boolean) =>
    Object.fromEntries(Object.entries(image).filter(([column]) => personal.includes(column) === wanted))
  return [pick(false), pick(true)]
}
