import './app/start-up.ts'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './ui/global.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { BookingPage } from './features/client-booking/booking-page.tsx'
import { bookingWords } from './features/client-booking/booking-words.ts'
import { queryClient } from './rpc/client-booking.ts'
import { Look } from './ui/look.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={bookingWords}>
      <QueryClientProvider client={queryClient}>
        <Look>
          <BookingPage />
        </Look>
      </QueryClientProvider>
    </I18nextProvider>
  </StrictMode>,
)
