import type app from './en/app.json'
import type appointment from './en/appointment.json'
import type calendar from './en/calendar.json'
import type clientBooking from './en/client-booking.json'
import type clients from './en/clients.json'
import type closures from './en/closures.json'
import type common from './en/common.json'
import type hours from './en/hours.json'
import type reports from './en/reports.json'
import type requirements from './en/requirements.json'
import type visitLists from './en/visit-lists.json'
import type imports from './en/imports.json'
import type resources from './en/resources.json'
import type salon from './en/salon.json'
import type services from './en/services.json'
import type staff from './en/staff.json'
import type timeSearch from './en/time-search.json'
import type visitWords from './en/visit-words.json'

/** English is the list of keys: a key that is not there does not compile. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      app: typeof app
      appointment: typeof appointment
      calendar: typeof calendar
      'client-booking': typeof clientBooking
      clients: typeof clients
      closures: typeof closures
      common: typeof common
      hours: typeof hours
      reports: typeof reports
      requirements: typeof requirements
      'visit-lists': typeof visitLists
      imports: typeof imports
      resources: typeof resources
      salon: typeof salon
      services: typeof services
      staff: typeof staff
      'time-search': typeof timeSearch
      'visit-words': typeof visitWords
    }
  }
}
