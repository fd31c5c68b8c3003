import { aMassageSalon } from './massage-salon.ts'
import type { Provocations } from './provocations.ts'
import { settingsOf } from './salon-settings.ts'

const twice = { weekday: 1, stretches: [] }

export const salonRefusals: Provocations<'salon'> = {
  save: {
    'changed-since': async (open) => {
      const settings = await settingsOf(open)
      await open.api.salon.save({ ...settings, name: 'Another name' })
      return open.api.salon.save.outcome(settings)
    },
    'hours-unclear': async (open) =>
      open.api.salon.save.outcome({
        ...(await settingsOf(open)),
        openingHours: { weekly: [twice, twice], exceptions: [] },
      }),
    'phone-unreadable': async (open) => open.api.salon.save.outcome({ ...(await settingsOf(open)), phone: 'none' }),
    'would-leave-outside': async (open) => {
      const salon = await aMassageSalon(open)
      await salon.book(salon.massage, '10:00')
      const openingHours = { weekly: [], exceptions: [] }
      return open.api.salon.save.outcome({ ...(await settingsOf(open)), openingHours })
    },
  },
}
