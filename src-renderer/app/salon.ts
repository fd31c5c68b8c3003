import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { dateAt } from '../../src-shared/domain/salon-time.ts'
import { api, queryClient } from '../rpc/desk.ts'
import { createFormat, type Format } from './format.ts'

/** Asked again now and then, so that "now" keeps step with main's clock after the computer has slept. */
const query = { ...api.salon.get.options({}), refetchInterval: 300_000 }

/** The salon's settings, zone and revision; suspends until they are known. */
export function useSalon() {
  return useSuspenseQuery(query).data
}

/** Now in UTC minutes with a fraction, running on from main's clock. Not for rendering: see `useNow`. */
export function now(): number {
  const state = queryClient.getQueryState(query.queryKey)
  if (!state?.data) throw new Error('asked for the time before the salon was known')
  return state.data.now + (Date.now() - state.dataUpdatedAt) / 60_000
}

/** The minute it is, UTC, whole; renders again when the next one begins. */
export function useNow(): number {
  useSalon()
  return useSyncExternalStore(everyMinute, currentMinute)
}

/** The salon's date now, `2026-03-02`; renders again at its midnight. */
export function useToday(): string {
  return dateAt(useSalon().zone, useNow())
}

/** How this salon, in the chosen language, writes times, dates and prices. */
export function useFormat(): Format {
  const { zone, country, currency } = useSalon()
  const language = useTranslation().i18n.language
  return useMemo(() => createFormat({ language, country, zone, currency }), [language, country, zone, currency])
}

function currentMinute(): number {
  return Math.floor(now())
}

function everyMinute(changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>
  const wait = () => {
    timer = setTimeout(
      () => {
        changed()
        wait()
      },
      Math.max(50, (1 - (now() % 1)) * 60_000 + 20),
    )
  }
  wait()
  return () => clearTimeout(timer)
}
