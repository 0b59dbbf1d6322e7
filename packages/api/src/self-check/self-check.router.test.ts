import { make } from '@mina/db/factories'
import { expect, test } from '@mina/db/testing'
import { CALCULATION_VERSION } from '../agreements/stored-terms.schema'
import { callerFor, testDeps } from '../test-deps'

test('anyone signed in sees every published case pass but the defective one, figure by figure, with its source', async ({
  db,
}) => {
  const { actor } = await make.member(db, { role: 'viewer' })
  const check = await callerFor(await testDeps(db), actor).selfCheck.run()
  expect(check).toMatchObject({ calculationVersion: CALCULATION_VERSION, failed: 1 })
  expect(check.cases.filter(({ passed }) => !passed).map(({ id }) => id)).toEqual(['drjack-defective'])
  expect(check.passed).toBe(check.cases.length - 1)
  expect(check.cases.length).toBeGreaterThanOrEqual(48)
  expect(check.figures).toBeGreaterThan(1000)

  const example = check.cases.find(({ id }) => id === 'ie17')
  expect(example).toMatchObject({
    kind: 'modification-decrease',
    source: { title: expect.stringContaining('Example 17'), url: expect.stringContaining('https://') },
    passed: true,
  })
  expect(example?.figures.find(({ figure, tolerance }) => figure === 'gain' && tolerance === null)).toEqual({
    figure: 'gain',
    agreement: null,
    profile: 'IFRS16',
    at: { event: 0 },
    currency: null,
    account: null,
    unit: 'one',
    expected: '13308.006496',
    tolerance: null,
    computed: '13308.006496',
    difference: '0.000000',
    passed: true,
    reason: null,
    note: null,
  })
})

test('a source that is wrong is shown as wrong', async ({ db }) => {
  const { actor } = await make.member(db, { role: 'viewer' })
  const check = await callerFor(await testDeps(db), actor).selfCheck.run()
  const defective = check.cases.find(({ id }) => id === 'drjack-defective')
  expect(defective?.figures.find(({ expected }) => expected === '156000')).toMatchObject({
    computed: '164625.274071',
    difference: '8625.274071',
    passed: false,
    note: expect.stringContaining('164,625.27'),
  })
})
