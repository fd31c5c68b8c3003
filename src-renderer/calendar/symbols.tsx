import {
  Archive,
  Ban,
  CheckCheck,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CirclePlay,
  CircleQuestionMark,
  ClockAlert,
  CornerDownRight,
  DoorOpen,
  Pin,
  StickyNote,
  TriangleAlert,
  UserX,
  Users,
} from 'lucide-react'

/** The symbols that the calendar's own drawing refers to with `<use>`: it cannot hold React components. */
export function Symbols() {
  return (
    <svg aria-hidden="true" width={0} height={0} style={{ position: 'absolute' }}>
      <defs>
        <CircleDashed id="symbol-pending" />
        <CircleCheck id="symbol-confirmed" />
        <DoorOpen id="symbol-arrived" />
        <CirclePlay id="symbol-in-service" />
        <CheckCheck id="symbol-completed" />
        <UserX id="symbol-no-show" />
        <Ban id="symbol-cancelled" />
        <Archive id="symbol-shelved" />
        <Users id="symbol-planned" />
        <ClockAlert id="symbol-late" />
        <CircleQuestionMark id="symbol-missing" />
        <Pin id="symbol-pinned" />
        <TriangleAlert id="symbol-marked" />
        <CircleAlert id="symbol-open" />
        <StickyNote id="symbol-note" />
        <CornerDownRight id="symbol-piece" />
      </defs>
    </svg>
  )
}
