import { z } from 'zod'
import { source } from '../domain/appointment.ts'
import { changeId, holderId } from '../domain/id.ts'
import { instant, interval } from '../domain/interval.ts'
import { command, query } from './kit.ts'
import { explanation } from './visit.ts'

/** What a change did, for the sentence that names it: "move Eva Stone 10:00 to 12:00". */
export const changeSummary = z.object({
  id: changeId,
  source,
  command: z.string(),
  who: z.string().nullable(),
  startsAt: instant.nullable(),
  startedAt: instant.nullable(),
  status: z.string().nullable(),
  /** What the cure of a refusal opened, and when; null: it was another command. */
  opened: z.object({ kind: z.enum(['staff', 'instance', 'salon']), interval }).nullable(),
})

/** One line of a visit's history: what was done to it, where from, and when (UTC minutes, not on the grid). */
export const historyEntry = changeSummary.extend({
  at: z.int(),
  /**
   * Of a command that was of another visit, or of the setup: which holders this visit changed by it; null: it stands open.
   * Empty: the command was of this visit.
   */
  moved: z.array(z.object({ from: holderId.nullable(), to: holderId.nullable() })),
})

export const changes = {
  /** The newest change made at this desk that can be undone. */
  latest: query({ input: z.object({}), output: changeSummary.nullable() }),
  /** Undoes it through the engine, as a new change. */
  undo: command({
    input: z.object({ id: changeId }),
    /** `change`: the undo itself, which can be undone again. */
    output: z.object({ undone: changeSummary, change: changeId.nullable() }),
    refusals: {
      /** A record it touched was changed again. */
      'changed-since': z.object({ who: z.string().nullable() }),
      /** The place is taken, or closed, meanwhile. */
      'does-not-fit': z.object({ explanation: explanation.nullable() }),
      gone: z.object({}),
      'not-undoable': z.object({}),
    },
  }),
}
