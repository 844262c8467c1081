// How far long work is, in one line that a person understands: bar, rate and time left.

/** What has been done: `done` of `of` in any unit that grows evenly, and how many articles that were. */
export interface Done {
  readonly done: number
  readonly of: number
  readonly articles: number
}

const BAR_WIDTH = 24

/** „█████░░░ 42 %  1,200 articles  310/s  4 s left“ after `seconds` of work. */
export const progressLine = ({ done, of, articles }: Done, seconds: number): string => {
  const share = of === 0 ? 1 : Math.min(1, done / of)
  const full = Math.round(share * BAR_WIDTH)
  const bar = '█'.repeat(full) + '░'.repeat(BAR_WIDTH - full)
  const rate = seconds > 0 ? Math.round(articles / seconds) : 0
  const left = share > 0 && share < 1 ? `  ${duration((seconds / share) * (1 - share))} left` : ''
  return `${bar} ${Math.floor(share * 100)} %  ${articles.toLocaleString('en')} articles  ${rate.toLocaleString('en')}/s${left}`
}

const duration = (seconds: number): string => {
  const whole = Math.ceil(seconds)
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}
