/** The colours offered for cards and lanes, by their key among the common words. */
export const palette = [
  { key: 'pine', hex: '#1f725c' },
  { key: 'teal', hex: '#0b7f8a' },
  { key: 'sky', hex: '#3b8fc4' },
  { key: 'blue', hex: '#3d63c9' },
  { key: 'violet', hex: '#7a55c7' },
  { key: 'plum', hex: '#9b3f8f' },
  { key: 'rose', hex: '#c94a76' },
  { key: 'red', hex: '#c4453b' },
  { key: 'orange', hex: '#d2722b' },
  { key: 'honey', hex: '#c39a1c' },
  { key: 'olive', hex: '#7f8f2e' },
  { key: 'slate', hex: '#5d7083' },
] as const
