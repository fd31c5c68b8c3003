import { ClosuresWindow } from '../../closures/closures-window.tsx'
import { api } from '../../rpc/desk.ts'
import type { StaffMember } from './staff-member.ts'

type Props = { readonly member: StaffMember; readonly onClose: () => void }

/** Days off of one person: those ahead, and a new one with what it does to their visits. */
export function DaysOff({ member: { id, name, closures }, onClose }: Props) {
  return (
    <ClosuresWindow
      closed={{
        kind: 'staff',
        name,
        closures,
        plan: (interval) => api.staff.planTimeOff.options({ id, interval }),
        close: (closure) => api.staff.addTimeOff.call({ id, ...closure }),
        reopen: (closure) => api.staff.removeTimeOff.call({ id: closure }),
        commands: { close: 'staff.addTimeOff', reopen: 'staff.removeTimeOff' },
      }}
      onClose={onClose}
    />
  )
}
