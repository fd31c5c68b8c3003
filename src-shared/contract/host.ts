import { z } from 'zod'
import { errand } from './kit.ts'

/** What kind of file is wanted: the host's dialog shows no others. */
export const fileKind = z.enum(['json'])
export type FileKind = z.infer<typeof fileKind>

/** What only the host can do for the desk. */
export const host = {
  /** The address of client booking with a token of its own; null where the host opened a window itself. */
  openClientBooking: errand({ input: z.object({}), output: z.object({ address: z.string().nullable() }) }),
  /** Lets the person pick a file in the host's own dialog and gives its handle; null: cancelled, or the host has no dialog. */
  pickFile: errand({ input: z.object({ kind: fileKind }), output: z.object({ file: z.uuid().nullable() }) }),
}
