import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { expect, onTestFinished, test } from 'vitest'
import { checkBook } from '../support/check-book.ts'
import { Host } from '../support/host.ts'
import { smallSalon } from '../support/small-salon.ts'
import { FrontDesk, type Tells } from './front-desk.ts'
import { killedHost } from './killed-host.ts'
import { seeded } from './seeded.ts'

const seed = Number(process.env['SEED'] ?? 20_260_302)
const kills = Number(process.env['KILLS'] ?? 200)

/** Kills a host so many times while three receptionists work; gives what the checker says, and the desk. */
async function killedAgainAndAgain(times: number, tells: Tells, every: number) {
  console.log(`seed ${seed.toString()}: SEED=${seed.toString()} KILLS=${times.toString()} npm run faults -- killed`)
  const host = new Host({ now: '2026-03-02T07:00', zone: 'Europe/Riga', demo: false })
  onTestFinished(() => host.end())
  const random = seeded(seed)
  await host.start()
  const { services, clients } = await smallSalon(host.api)
  await host.stop()
  const desk = new FrontDesk({ services: Object.values(services), clients: Object.values(clients) }, random, v7, tells)
  for (let kill = 1; kill <= times; kill++) {
    const after = random() < 0.1 ? 'start' : 'ready'
    const milliseconds = random() * (after === 'start' ? 600 : 250)
    await killedHost(host.folder, { after, milliseconds }, (send) => desk.work(send))
    if (kill % every !== 0 && kill !== times) continue
    const problems = checkCopy(host.folder, desk)
    if (problems.length > 0) return { problems, desk, host, kill }
  }
  return { problems: [], desk, host, kill: times }
}

/** What the hosts wrote down of their faults. */
function logOf(folder: string): string {
  const logs = join(folder, 'logs')
  return existsSync(logs)
    ? readdirSync(logs)
        .map((name) => readFileSync(join(logs, name), 'utf8'))
        .join('\n')
    : ''
}

/** Looks at a copy, so that the next host finds the log that the killed one left. */
function checkCopy(folder: string, desk: FrontDesk): string[] {
  const copy = mkdtempSync(join(tmpdir(), 'lanebook-'))
  try {
    cpSync(folder, copy, { recursive: true })
    return checkBook(copy, desk.history)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

test(`REL-R1 killed ${kills.toString()} times while bookings are made, the book has every confirmed one, no half of one, and nothing twice`, async () => {
  const { problems, desk, host } = await killedAgainAndAgain(kills, 'on the answer', 25)
  const { confirmed, refused, unanswered } = desk.history
  console.log(
    `${confirmed.length.toString()} confirmed, ${refused.length.toString()} refused, ${unanswered.length.toString()} unanswered`,
  )
  expect(problems).toEqual([])
  expect(desk.faults, logOf(host.folder)).toEqual([])
  expect(confirmed.length).toBeGreaterThan(kills)

  await host.start()
  for (const id of desk.booked) await host.api.appointments.get.call({ id })
  await host.stop()
})

test('whoever says “done” before it is done is found out', async () => {
  const { problems, kill } = await killedAgainAndAgain(60, 'on sending', 5)
  console.log(`found after ${kill.toString()} kills`)
  expect(problems.join('\n')).toContain('confirmed and not there')
})
