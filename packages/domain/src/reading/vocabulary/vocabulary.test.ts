import { describe, expect, test } from 'vitest'
import { fold } from '../fold'
import { DOCUMENT_LANGUAGES, FIELD_IDS } from '../types'
import { lexiconFor, VOCABULARIES } from '.'

describe.each(DOCUMENT_LANGUAGES)('%s', (language) => {
  const vocabulary = VOCABULARIES[language]
  const lexicon = lexiconFor([language])

  test('has labels for every field', () => {
    const without = FIELD_IDS.filter(
      (field) => field !== 'lessorOrgNo' && field !== 'lesseeOrgNo' && !vocabulary.labels[field],
    )
    expect(without).toEqual([])
    expect(vocabulary.labels.orgNo).toBeTruthy()
  })

  test('knows twelve months and the numbers to twenty', () => {
    expect(vocabulary.months.split('|')).toHaveLength(12)
    const values = new Set(lexicon.numbers.values())
    expect(Array.from({ length: 20 }, (_, index) => index + 1).filter((value) => !values.has(value))).toEqual(
      [],
    )
    expect([36, 48, 60].filter((value) => !values.has(value))).toEqual([])
  })

  test('corrects one wrong letter in a word of the vocabulary and leaves other words alone', () => {
    const label = vocabulary.labels.residualValue?.split('|')[0]?.trim().toLowerCase().split(' ')[0] ?? ''
    const folded = fold(label)
    expect(lexicon.correct(folded.slice(0, 2) + folded.slice(3))).toBe(folded)
    expect(lexicon.correct('zzyzxqw')).toBe('zzyzxqw')
  })
})

test('an expression of a language without phrases of a kind never matches', () => {
  expect('something to anyone'.match(lexiconFor(['fi']).phrases.to)).toBeNull()
})
