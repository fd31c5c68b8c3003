import enApp from './en/app.json'
import enAppointment from './en/appointment.json'
import enCalendar from './en/calendar.json'
import enClients from './en/clients.json'
import enClosures from './en/closures.json'
import enCommon from './en/common.json'
import enHours from './en/hours.json'
import enImports from './en/imports.json'
import enReports from './en/reports.json'
import enRequirements from './en/requirements.json'
import enResources from './en/resources.json'
import enSalon from './en/salon.json'
import enServices from './en/services.json'
import enStaff from './en/staff.json'
import enTimeSearch from './en/time-search.json'
import enVisitLists from './en/visit-lists.json'
import enVisitWords from './en/visit-words.json'
import ruApp from './ru/app.json'
import ruAppointment from './ru/appointment.json'
import ruCalendar from './ru/calendar.json'
import ruClients from './ru/clients.json'
import ruClosures from './ru/closures.json'
import ruCommon from './ru/common.json'
import ruHours from './ru/hours.json'
import ruImports from './ru/imports.json'
import ruReports from './ru/reports.json'
import ruRequirements from './ru/requirements.json'
import ruResources from './ru/resources.json'
import ruSalon from './ru/salon.json'
import ruServices from './ru/services.json'
import ruStaff from './ru/staff.json'
import ruTimeSearch from './ru/time-search.json'
import ruVisitLists from './ru/visit-lists.json'
import ruVisitWords from './ru/visit-words.json'
import { createWords } from './create-words.ts'

/** Every word of the desk; client booking has its own and never loads these. */
export const deskWords = createWords({
  en: {
    app: enApp,
    appointment: enAppointment,
    calendar: enCalendar,
    clients: enClients,
    closures: enClosures,
    common: enCommon,
    hours: enHours,
    reports: enReports,
    requirements: enRequirements,
    'visit-lists': enVisitLists,
    imports: enImports,
    resources: enResources,
    salon: enSalon,
    services: enServices,
    staff: enStaff,
    'time-search': enTimeSearch,
    'visit-words': enVisitWords,
  },
  ru: {
    app: ruApp,
    appointment: ruAppointment,
    calendar: ruCalendar,
    clients: ruClients,
    closures: ruClosures,
    common: ruCommon,
    hours: ruHours,
    reports: ruReports,
    requirements: ruRequirements,
    'visit-lists': ruVisitLists,
    imports: ruImports,
    resources: ruResources,
    salon: ruSalon,
    services: ruServices,
    staff: ruStaff,
    'time-search': ruTimeSearch,
    'visit-words': ruVisitWords,
  },
})
