import { useMemo } from 'react'
import { cardSentence, placesWords, shadeWords, whoWords } from './card-words.ts'
import type { Lane } from './day/lanes.ts'
import type { TimelineWords } from './timeline/timeline-words.ts'
import { useCalendarWords } from './use-calendar-words.ts'

/** What the timeline says in the chosen language. */
export function useTimelineWords(): TimelineWords {
  const words = useCalendarWords()
  return useMemo(() => {
    const { t } = words
    const lane = (shown: Lane) => {
      if (shown.kind === 'to solve') return t('toSolve.lane')
      return shown.kind === 'group' ? t(`group.${shown.group}`) : shown.name
    }
    return {
      who: ({ card }) => whoWords(words, card),
      time: ({ start }) => words.format.wallTime(start.slice(11)),
      hour: (wallTime) => words.format.wallTime(wallTime),
      places: ({ card }) => placesWords(words, card),
      card: (drawn) => cardSentence(words, drawn),
      lanes: t('lanes'),
      shade: (shade) => shadeWords(words, shade),
      lane,
      fold: (shown) => t('open' in shown && shown.open ? 'fold' : 'unfold', { name: lane(shown) }),
    }
  }, [words])
}
