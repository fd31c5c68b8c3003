import { useTranslation } from 'react-i18next'
import { useFormat } from '../../app/salon.ts'
import type { Client } from './client.ts'
import classes from './clients.module.css'

/** What the book knows about a client: visits, no-shows, the last and the next one. */
export function ClientFacts({ client }: { readonly client: Client }) {
  const { t } = useTranslation('clients')
  const format = useFormat()
  const facts = [
    [t('visits'), format.number(client.visits)],
    [t('noShows'), format.number(client.noShows)],
    [t('lastVisit'), client.lastVisitAt === null ? '–' : format.fullDay(client.lastVisitAt)],
    [t('nextVisit'), client.nextVisitAt === null ? '–' : format.dayAndTime(client.nextVisitAt)],
  ]
  return (
    <dl className={classes.facts}>
      {facts.map(([term, said]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  )
}
