import { v7 } from 'uuid'
import { clientContract } from '../src-shared/contract/client-booking.ts'
import { deskContract } from '../src-shared/contract/desk.ts'
import { instantOfWallClock } from '../src-shared/domain/salon-time.ts'
import { clockFrom, systemClock } from './clock.ts'
import { newSalon } from './database/new-salon.ts'
import { openDatabase } from './database/open.ts'
import type { Report } from './log.ts'
import { clientProcedures } from './procedures/client-booking-procedures.ts'
import { deskProcedures } from './procedures/desk-procedures.ts'
import type { FileHandles, Means } from './procedures/means.ts'
import { type Dispatch, dispatcher } from './rpc/dispatcher.ts'
import { publisher } from './rpc/publisher.ts'

type Wanted = {
  /** The data folder. */
  readonly folder: string
  readonly migrationsFolder: string
  /** The salon's wall clock where the clock starts; null: the machine's. */
  readonly now: string | null
  readonly zone: string | null
  readonly version: string
  readonly report: Report
  readonly files: FileHandles
  readonly openClientBooking: Means['openClientBooking']
}

/** What one role may call and hear. */
export type Role = { readonly dispatch: Dispatch; readonly subscribe: (sink: (text: string) => void) => () => void }

export type Salon = {
  readonly roles: Readonly<Record<'desk' | 'client', Role>>
  readonly close: () => void
}

/** Puts a salon together for a host: the book, the procedures over it, and what each role may call and hear. */
export function openSalon(wanted: Wanted): Salon {
  const zone = wanted.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  const pushes = { desk: publisher(deskContract), client: publisher(clientContract) }
  const clock = wanted.now === null ? systemClock() : clockFrom(instantOfWallClock(zone, wanted.now))
  const { folder, migrationsFolder } = wanted
  const database = openDatabase({ folder, migrationsFolder, clock, newId: v7, salon: newSalon(zone) })
  let revision = 0
  const means: Means = {
    database,
    clock,
    newId: v7,
    publish: (topics) => {
      revision++
      pushes.desk.publish('changed', { topics: [...topics], revision })
      pushes.client.publish('changed', { revision })
    },
    files: wanted.files,
    openClientBooking: wanted.openClientBooking,
    version: wanted.version,
  }
  return {
    roles: {
      desk: {
        dispatch: dispatcher(deskContract, deskProcedures(means), wanted.report),
        subscribe: pushes.desk.subscribe,
      },
      client: {
        dispatch: dispatcher(clientContract, clientProcedures(means), wanted.report),
        subscribe: pushes.client.subscribe,
      },
    },
    close: () => database.close(),
  }
}
