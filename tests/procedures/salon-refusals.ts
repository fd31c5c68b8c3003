import { done, type OpenDesk } from '../support/open-desk.ts'
import type { Provocations } from './provocations.ts'

export async function settingsOf({ desk }: OpenDesk) {
  const {
    zone: _,
    now: __,
    today: ___,
    readOnly: ____,
    hasDemo: _____,
    version: ______,
    ...settings
  } = await done(desk.salon.get({}))
  return settings
}

const twice = { weekday: 1, stretches: [] }

export const salonRefusals: Provocations<'salon'> = {
  save: {
    'changed-since': async (open) => {
      const settings = await settingsOf(open)
      await done(open.desk.salon.save({ ...settings, name: 'Another name' }))
      return open.desk.salon.save(settings)
    },
    'hours-unclear': async (open) =>
      open.desk.salon.save({ ...(await settingsOf(open)), openingHours: { weekly: [twice, twice], exceptions: [] } }),
  },
}
