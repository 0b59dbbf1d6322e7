import { renderToStaticMarkup as render } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Button } from './button'
import { ConfidenceBar, ConfidenceMark } from './confidence-mark'
import { urgencyOf } from './deadline-chip'
import { TextField } from './field'
import { LineChart } from './line-chart'
import { PageImage } from './page-image'
import { ReadingChart } from './reading-chart'
import { RichText } from './rich-text'
import { SourceTag } from './source-tag'

test('an unavailable button says why, stays in the tab order and does not submit', () => {
  const html = render(
    <Button type="submit" unavailable="Tre fält måste ses över först">
      Skapa avtal
    </Button>,
  )
  expect(html).toContain('aria-disabled="true"')
  expect(html).toContain('type="button"')
  expect(html).toContain('Tre fält måste ses över först')
  expect(html).not.toContain('disabled=""')
})

test('a pending button shows what it is doing instead of its label', () => {
  const html = render(<Button pendingLabel="Sparar …">Spara</Button>)
  expect(html).toContain('Sparar …')
  expect(html).not.toContain('>Spara<')
})

test('an error stands at its field and is tied to it', () => {
  const html = render(<TextField id="rate" label="Ränta" hint="Till exempel 4,5" error="Skriv ett tal" />)
  expect(html).toContain('for="rate"')
  expect(html).toContain('aria-invalid="true"')
  expect(html).toMatch(/aria-describedby="rate-note"/)
  expect(html).toMatch(/id="rate-note" class="err">.*Skriv ett tal/)
  expect(html).not.toContain('Till exempel')
})

test('confidence is told by bars and by a name, also where the word is not shown', () => {
  expect(
    render(<ConfidenceMark level="medium" label="Kontrollera" />).match(/fill="currentColor"/g),
  ).toHaveLength(2)
  expect(
    render(<ConfidenceMark level="missing" label="Finns inte" />).match(/fill="currentColor"/g),
  ).toBeNull()
  expect(render(<ConfidenceMark level="high" label="Säker" />)).toContain('role="img" aria-label="Säker"')
})

test('the bar of a document leaves out what it has none of and fills its width', () => {
  const html = render(
    <ConfidenceBar counts={{ high: 3, medium: 0, low: 1, missing: 0 }} label="4" width={102} />,
  )
  expect([...html.matchAll(/width="([\d.]+)" height="6" rx/g)].map((match) => Number(match[1]))).toEqual([
    75, 25,
  ])
})

test('14 and 90 days are the turns of a deadline', () => {
  expect([-1, 0, 14, 15, 90, 91].map(urgencyOf)).toEqual(['passed', 'now', 'now', 'soon', 'soon', 'far'])
})

test('boxes are drawn in the units of the picture and turn with it', () => {
  const page = { src: '/p.webp', width: 1000, height: 2000, label: 'Sida 1', boxes: [] }
  const box = { x: 0.1, y: 0.25, w: 0.2, h: 0.05 }
  const upright = render(
    <PageImage {...page} boxes={[{ key: 'fee 0', box, look: 'low', title: 'Avgift' }]} />,
  )
  expect(upright).toContain('viewBox="0 0 1000 2000"')
  expect(upright).toContain('<rect x="96.5" y="496.5" width="207" height="107" class="bx bx-low"')
  expect(upright).toContain('<title>Avgift</title>')
  expect(upright).not.toContain('style=')
  const turned = render(<PageImage {...page} rotation={90} zoom={1.5} />)
  expect(turned).toContain('width="150%" viewBox="0 0 2000 1000"')
  expect(turned).toContain('translate(2000 0) rotate(90)')
})

test('the translator decides what is bold', () => {
  expect(render(<RichText>{'**20 av 24** klara'}</RichText>)).toMatch(/^<b [^>]*>20 av 24<\/b> klara$/)
})

test('a source tag is read after what is seen on it', () => {
  const html = render(
    <SourceTag href="?page=2" label="Visa på sida 2" isOpen>
      s. 2
    </SourceTag>,
  )
  expect(html).toMatch(/s\. 2<span class="sr-only">\. Visa på sida 2<\/span>/)
})

test('a balance is drawn from zero and says its conclusion', () => {
  const html = render(
    <LineChart
      series={[{ name: 'Skuld', colour: 'c1', points: BALANCES }]}
      label="Skulden är noll 2027"
      formatTick={String}
    />,
  )
  expect(html).toContain('aria-label="Skulden är noll 2027"')
  expect(html).toMatch(/d="M44 20L[\d.]+ 112L712 204"/)
  expect([...html.matchAll(/text-anchor="end">(\d+)</g)].map((match) => match[1])).toEqual([
    '0',
    '25',
    '50',
    '75',
    '100',
  ])
})

test('a reading is a line at its day, a value to step with the keyboard, and a row of figures', () => {
  const html = render(
    <ReadingChart
      series={[{ name: 'Skuld', colour: 'c1', points: BALANCES }]}
      label="Skulden är noll 2027"
      formatTick={String}
      readingLabel="Avläst dag"
      startOn="2026-07-01"
      readings={BALANCES.map(({ date, value }) => ({
        date,
        shownDate: `den ${date}`,
        values: [`${value} kr`],
      }))}
    />,
  )
  expect(html).toMatch(/role="slider" tabindex="0" aria-label="Avläst dag"/)
  expect(html).toContain('aria-valuenow="1" aria-valuetext="den 2026-07-01: Skuld 50 kr"')
  expect(html).toMatch(/class="reading" x1="(\d+\.\d+)" x2="\1"/)
  expect(html).toMatch(/den 2026-07-01<\/span>.*50 kr/)
})

const BALANCES = [
  { date: '2026-01-01', value: 100 },
  { date: '2026-07-01', value: 50 },
  { date: '2027-01-01', value: 0 },
]
