/** Under which name the log keeps that something was opened as a cure. */
export const openCommand = 'hours.open'
