import { existsSync } from 'node:fs'
import { v7 } from 'uuid'
import { clientContract } from '../src-shared/contract/client-booking.ts'
import { deskContract } from '../src-shared/contract/desk.ts'
import { dataFolder } from './database/data-folder.ts'
import { newSalon } from './database/new-salon.ts'
import { openDatabase } from './database/open.ts'
import { isUntouched } from './database/salon-store.ts'
import { salonZone } from './database/salon-zone.ts'
import { demoZone } from './demo/demo-staff.ts'
import { loadDemo } from './demo/load-demo.ts'
import type { Report } from './log.ts'
import { clientProcedures } from './procedures/client-booking-procedures.ts'
import { deskProcedures } from './procedures/desk-procedures.ts'
import type { FileHandles, Means } from './procedures/means.ts'
import { dispatcher } from './rpc/dispatcher.ts'
import { publisher } from './rpc/publisher.ts'
import type { Roles } from './rpc/roles.ts'
import { salonClock } from './salon-clock.ts'

type Wanted = {
  /** The data folder. */
  readonly folder: string
  readonly migrationsFolder: string
  /** The salon's wall clock where the clock starts; null: the machine's. */
  readonly now: string | null
  /** Of a new salon; null: the demo's, or the machine's. */
  readonly zone: string | null
  /** Fills a salon in which nothing was entered yet with a believable one. */
  readonly demo: boolean
  /** Called when that begins: it takes a while. */
  readonly onDemo?: () => void
  readonly version: string
  readonly report: Report
  readonly files: FileHandles
  readonly openClientBooking: Means['openClientBooking']
}

export type Salon = {
  readonly roles: Roles
  /** Sentences for the person who started it: options that a book which is there already leaves no room for. */
  readonly notes: readonly string[]
  readonly close: () => void
}

/**
 * Puts a salon together for a host: the book, the procedures over it, and what each role may call and hear.
 * @throws OpenRefused, whose message is the sentence to show
 */
export function openSalon(wanted: Wanted): Salon {
  const isNew = !existsSync(dataFolder(wanted.folder).file)
  const zone = wanted.zone ?? (wanted.demo ? demoZone : Intl.DateTimeFormat().resolvedOptions().timeZone)
  const pushes = { desk: publisher(deskContract), client: publisher(clientContract) }
  const clock = salonClock(wanted.now, zone)
  const { folder, migrationsFolder } = wanted
  const database = openDatabase({ folder, migrationsFolder, clock, newId: v7, salon: newSalon(zone) })
  clock.inZone(salonZone(database))
  const means: Means = {
    database,
    clock,
    newId: v7,
    publish: (topics, revision) => {
      pushes.desk.publish('changed', { topics: [...topics], revision })
      pushes.client.publish('changed', { revision })
    },
    files: wanted.files,
    openClientBooking: wanted.openClientBooking,
    version: wanted.version,
  }
  const loadsDemo = wanted.demo && isUntouched(database)
  if (loadsDemo) {
    wanted.onDemo?.()
    loadDemo(means)
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
    notes: isNew ? [] : notesOn({ ...wanted, demo: wanted.demo && !loadsDemo }, salonZone(database)),
    close: () => database.close(),
  }
}

function notesOn({ zone, demo, folder }: Wanted, stored: string): string[] {
  const already = `${folder} has a book already`
  return [
    ...(zone !== null && zone !== stored ? [`${already}, in ${stored}: --zone ${zone} was left out.`] : []),
    ...(demo ? [`${already}: --demo was left out.`] : []),
  ]
}
