import { fold } from '../fold'
import type { Vocabulary } from './types'

/**
 * Every written-out number up to 120 that the vocabulary's parts make: "trettiosex", "thirty-six", "thirty six",
 * "seksogtredive". Forms are folded; hyphens and spaces inside stay out.
 */
export function numberForms(vocabulary: Vocabulary): Map<string, number> {
  const parts = vocabulary.numbers.split('|').map((entry) => {
    const [value, ...forms] = entry.trim().split(/\s+/)
    return { value: Number(value), forms: forms.map(fold) }
  })
  const units = parts.filter((part) => part.value < 10)
  const tens = parts.filter((part) => part.value >= 20 && part.value < 100)
  const out = new Map<string, number>()
  const add = (form: string, value: number) => {
    if (!out.has(form)) out.set(form, value)
  }
  for (const part of parts) for (const form of part.forms) add(form, part.value)
  for (const ten of tens) {
    for (const unit of units) {
      for (const tenForm of ten.forms) {
        for (const unitForm of unit.forms) {
          if (vocabulary.unitsFirst)
            add(unitForm + fold(vocabulary.unitsFirst) + tenForm, ten.value + unit.value)
          add(tenForm + unitForm, ten.value + unit.value)
        }
      }
    }
  }
  const hundred = parts.find((part) => part.value === 100)
  const small = parts.filter((part) => part.value === 8 || part.value === 20)
  for (const hundredForm of hundred?.forms ?? []) {
    for (const part of small) for (const form of part.forms) add(hundredForm + form, 100 + part.value)
  }
  return out
}
