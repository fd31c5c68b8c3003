import { v7 } from 'uuid'
import type { StaffMemberId } from '../../src-shared/domain/id.ts'
import type { Provocations } from './provocations.ts'
import { archiveService, bookOut, fillSmallSalon } from './small-salon.ts'

const eva = { name: 'Eva Stone', phone: '+371 20000002' }

export const clientBookingRefusals: Provocations<'booking'> = {
  starts: {
    'not-offered': async (open) => {
      const salon = await fillSmallSalon(open)
      await archiveService(salon, salon.massage)
      return open.clientApi.booking.starts.outcome({
        ...{ serviceId: salon.massage, staffId: null },
        ...{ from: '2026-03-02', days: 1 },
      })
    },
  },
  book: {
    'no-longer-free': async (open) => {
      const salon = await fillSmallSalon(open)
      const startsAt = salon.at('10:00')
      await bookOut(salon, startsAt)
      return open.clientApi.booking.book.outcome({ serviceId: salon.massage, staffId: null, startsAt, ...eva })
    },
    'not-offered': async (open) => {
      const { massage, at } = await fillSmallSalon(open)
      const staffId = v7() as StaffMemberId
      return open.clientApi.booking.book.outcome({ serviceId: massage, staffId, startsAt: at('10:00'), ...eva })
    },
    'phone-unreadable': async (open) => {
      const { massage, at } = await fillSmallSalon(open)
      const asked = { serviceId: massage, staffId: null, startsAt: at('10:00') }
      return open.clientApi.booking.book.outcome({ ...asked, name: 'Eva Stone', phone: '12' })
    },
  },
}
