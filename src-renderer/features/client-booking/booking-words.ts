import { createWords } from '../../i18n/create-words.ts'
import english from '../../i18n/en/client-booking.json'
import russian from '../../i18n/ru/client-booking.json'

/** The words of client booking and no others: nothing of the desk's is loaded with this page. */
export const bookingWords = createWords({
  en: { 'client-booking': english, common: { close: english.close } },
  ru: { 'client-booking': russian, common: { close: russian.close } },
})
