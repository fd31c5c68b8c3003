import './paints.css'
import { paintClass, statusSymbols, type CardStatus } from './status-look.ts'
import classes from './status-badge.module.css'

/** A status as colour, symbol and word, as it looks on a card. */
export function StatusBadge({ status, label }: { readonly status: CardStatus; readonly label: string }) {
  return (
    <span className={`${classes.badge ?? ''} ${paintClass(status)}`}>
      <svg aria-hidden="true" width={14} height={14} viewBox="0 0 24 24">
        <use href={`#${statusSymbols[status]}`} />
      </svg>
      {label}
    </span>
  )
}
