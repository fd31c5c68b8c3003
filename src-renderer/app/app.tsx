import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { deskWords } from '../i18n/desk-words.ts'
import { queryClient } from '../rpc/desk.ts'
import { Look } from '../ui/look.tsx'
import { Desk } from './desk.tsx'

/** The desk with all that its screens stand on. */
export function App() {
  return (
    <StrictMode>
      <I18nextProvider i18n={deskWords}>
        <QueryClientProvider client={queryClient}>
          <Look>
            <Desk />
          </Look>
        </QueryClientProvider>
      </I18nextProvider>
    </StrictMode>
  )
}
