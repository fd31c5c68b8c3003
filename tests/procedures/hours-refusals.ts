import { v7 } from 'uuid'
import { addStaff } from './fill-salon.ts'
import type { Provocations } from './provocations.ts'

export const hoursRefusals: Provocations<'hours'> = {
  open: {
    gone: ({ api, at }) =>
      api.hours.open.outcome({ of: v7(), interval: { startsAt: at('18:00'), endsAt: at('19:00') } }),
    'empty-interval': async (open) =>
      open.api.hours.open.outcome({
        of: await addStaff(open, 'Anna'),
        interval: { startsAt: open.at('18:00'), endsAt: open.at('18:00') },
      }),
  },
}
