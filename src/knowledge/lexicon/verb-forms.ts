// Regular inflection, so that the word lists hold one line a verb and no form is forgotten.

/** What a form can be in its clause: the verb that carries the tense, or a participle that needs an auxiliary. */
export type VerbForm = { readonly form: string; readonly as: 'finite' | 'participle' | 'infinitive' }

/** Stems after which an „e“ eases the ending: „redete“, „atmete“, „rechnete“, but „meinte“, „warnte“, „wohnte“. */
const NEEDS_E = /[dt]$|(?:ch|[^aeiouäöüylrhmn])[mn]$/
const INSEPARABLE = /^(be|emp|ent|er|ge|ver|zer|miss|über|unter|wider|hinter)/
const finite = (...forms: string[]): VerbForm[] => forms.map((form) => ({ form, as: 'finite' }))
const participle = (form: string): VerbForm => ({ form, as: 'participle' })
const infinitive = (form: string): VerbForm => ({ form, as: 'infinitive' })

/** All forms of one line of a verb list: the infinitive, or infinitive and principal parts separated by spaces. */
export function formsOf(line: string, language: string): VerbForm[] {
  const parts = line.split(' ')
  if (language === 'de') return germanForms(parts)
  if (language === 'fr') return frenchForms(parts)
  return englishForms(parts)
}

function germanForms([base = '', present, past, perfect]: string[]): VerbForm[] {
  const stem = base.replace(/e?n$/, '')
  const link = NEEDS_E.test(stem) ? 'e' : ''
  const thirds = present ?? `${stem}${link}t`
  const pasts = past ? [past, past.endsWith('e') ? `${past}n` : `${past}en`] : [`${stem}${link}te`, `${stem}${link}ten`]
  const weak = base.endsWith('ieren') || INSEPARABLE.test(base) ? `${stem}${link}t` : `ge${stem}${link}t`
  return [...finite(thirds, base, ...pasts, `${stem}e`), participle(perfect ?? weak), infinitive(base)]
}

function englishForms([base = '', third, past, perfect]: string[]): VerbForm[] {
  const stem = base.replace(/e$/, '')
  const regularPast = /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${stem}ed`
  const regularThird = /[^aeiou]y$/.test(base)
    ? `${base.slice(0, -1)}ies`
    : /(s|sh|ch|x|z)$/.test(base)
      ? `${base}es`
      : `${base}s`
  const doubled = past && /([bdgmnprt])\1ed$/.test(past) ? past.slice(0, -2) : stem
  return [
    ...finite(base, third ?? regularThird, past ?? regularPast),
    participle(perfect ?? past ?? regularPast),
    participle(`${doubled}ing`),
  ]
}

function frenchForms([base = '', present, plural, past, imperfect, perfect]: string[]): VerbForm[] {
  if (present && plural && past && imperfect && perfect) {
    return [...finite(present, plural, past, imperfect), ...french(perfect), infinitive(base)]
  }
  const stem = base.replace(/er$/, '')
  const soft = stem.replace(/c$/, 'ç').replace(/g$/, 'ge')
  return [
    ...finite(`${stem}e`, `${stem}ent`, `${soft}a`, `${stem}èrent`, `${soft}ait`, `${soft}aient`),
    ...french(`${stem}é`),
    infinitive(base),
  ]
}

const french = (perfect: string): VerbForm[] => [perfect, `${perfect}e`, `${perfect}s`, `${perfect}es`].map(participle)
