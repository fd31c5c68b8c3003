import { useState } from 'react'
import { useSalon } from '../../app/salon.ts'
import { SalonForm } from './salon-form.tsx'

/** Settings › Main settings › Salon. */
export function SalonScreen() {
  const salon = useSalon()
  const [saves, setSaves] = useState(0)
  // A saved form begins anew from what main holds.
  return <SalonForm key={saves} salon={salon} onSaved={() => setSaves(saves + 1)} />
}
