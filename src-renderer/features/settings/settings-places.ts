import { Armchair, CalendarX2, Import, type LucideIcon, Scissors, Store, Users } from 'lucide-react'
import type { SettingsSection } from '../../app/view.ts'

type Place = { readonly section: Exclude<SettingsSection, 'overview'>; readonly icon: LucideIcon }

/** The screens of the settings, as their menu and their overview show them. */
export const settingsGroups: readonly {
  readonly key: 'mainSettings' | 'reports' | 'data'
  readonly places: readonly Place[]
}[] = [
  {
    key: 'mainSettings',
    places: [
      { section: 'resources', icon: Armchair },
      { section: 'services', icon: Scissors },
      { section: 'staff', icon: Users },
      { section: 'salon', icon: Store },
    ],
  },
  { key: 'reports', places: [{ section: 'missedBookings', icon: CalendarX2 }] },
  { key: 'data', places: [{ section: 'import', icon: Import }] },
]
