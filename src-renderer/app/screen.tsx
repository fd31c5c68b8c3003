import { CalendarScreen } from '../calendar/calendar-screen.tsx'
import { ClientsScreen } from '../features/clients/clients-screen.tsx'
import { ImportScreen } from '../features/imports/import-screen.tsx'
import { MissedBookingsScreen } from '../features/reports/missed-bookings-screen.tsx'
import { ResourcesScreen } from '../features/resources/resources-screen.tsx'
import { SalonScreen } from '../features/salon/salon-screen.tsx'
import { ServicesScreen } from '../features/services/services-screen.tsx'
import { SettingsFrame } from '../features/settings/settings-frame.tsx'
import { SettingsOverview } from '../features/settings/settings-overview.tsx'
import { StaffScreen } from '../features/staff/staff-screen.tsx'
import type { SettingsSection, View } from './view.ts'

const settings: Readonly<Record<SettingsSection, () => React.ReactNode>> = {
  overview: SettingsOverview,
  resources: ResourcesScreen,
  services: ServicesScreen,
  staff: StaffScreen,
  salon: SalonScreen,
  import: ImportScreen,
  missedBookings: MissedBookingsScreen,
}

/** The screen of a view. */
export function Screen({ view }: { readonly view: View }) {
  switch (view.screen) {
    case 'calendar':
      return <CalendarScreen />
    case 'clients':
      return <ClientsScreen />
    case 'settings': {
      const Section = settings[view.section]
      return (
        <SettingsFrame section={view.section}>
          <Section />
        </SettingsFrame>
      )
    }
    default:
      return view satisfies never
  }
}
