// The colours of all pictures: ink on warm paper, so that a picture is read as well between light messages as between dark ones.
// Every text has a contrast of more than 7 to 1 against the paper (WCAG 2.2, level AAA).

export const paper = '#fbf7ee'
export const edge = '#d9cfbb'
export const ink = '#1d2226'
export const soft = '#474f57'
export const accent = '#0b6b66'

/**
 * Of the parts of a bar: told apart in their lightness too, so also by people who see few colours, and in print. The last is
 * for what has no name of its own.
 */
export const parts = ['#0b5f5b', '#d98a2b', '#6d4a8f', '#8fc1bd', '#b23a48', '#b9b2a3'] as const
