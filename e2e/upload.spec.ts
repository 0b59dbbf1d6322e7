import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { documentPath, expect, type Page, test } from './fixtures'

type Dropped = { name: string; type: string; base64: string }
const fromDisk = async (name: string): Promise<Dropped> => ({
  name: path.basename(name),
  type: 'application/pdf',
  base64: await readFile(documentPath(name), 'base64'),
})

async function dropOnPage(page: Page, files: Dropped[]) {
  const dataTransfer = await page.evaluateHandle((dropped) => {
    const transfer = new DataTransfer()
    for (const { name, type, base64 } of dropped) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      transfer.items.add(new File([bytes], name, { type }))
    }
    return transfer
  }, files)
  const main = page.getByRole('main')
  await main.dispatchEvent('dragover', { dataTransfer })
  await expect(page.getByText('Släpp filerna för att ladda upp')).toBeVisible()
  await main.dispatchEvent('drop', { dataTransfer })
}

test('several files are dropped at once: the good ones are read, the refused one says why and what to do', async ({
  page,
  signIn,
}) => {
  await signIn('accountant')
  await page.goto('/upload')
  const notes = {
    name: 'anteckningar.txt',
    type: 'text/plain',
    base64: Buffer.from('Ring Karin').toString('base64'),
  }
  await dropOnPage(page, [await fromDisk('pdf/D-machine.pdf'), notes, await fromDisk('pdf/H3-printer.pdf')])

  const batch = page.getByRole('region', { name: 'Den här omgången' }).getByRole('listitem')
  await expect(batch.filter({ hasText: 'anteckningar.txt' })).toContainText(
    'Filen är varken PDF eller bild. Ladda upp PDF, JPEG, PNG eller TIFF.',
  )
  const documents = page.getByRole('region', { name: 'Senaste dokumenten' }).getByRole('listitem')
  for (const name of ['D-machine.pdf', 'H3-printer.pdf']) {
    const row = documents.filter({ has: page.getByRole('link', { name }) })
    await expect(row).toContainText('Klar att granska', { timeout: 60_000 })
  }
  await expect(batch).toHaveCount(1)
})

test('a file that is already here is recognised and not read a second time', async ({
  page,
  signIn,
  readDocument,
}) => {
  const { actor } = await signIn('accountant')
  await readDocument('pdf/D-machine.pdf', actor)
  await page.goto('/upload')
  await page.getByLabel('Välj filer').setInputFiles({
    name: 'samma avtal igen.pdf',
    mimeType: 'application/pdf',
    buffer: await readFile(documentPath('pdf/D-machine.pdf')),
  })
  await expect(page.getByText('Samma fil finns redan, den läses inte en gång till.')).toBeVisible()
  const documents = page.getByRole('region', { name: 'Senaste dokumenten' }).getByRole('listitem')
  await expect(documents).toHaveCount(1)
})

test('a document can be followed from its own address until its review opens by itself', async ({
  page,
  signIn,
}) => {
  await signIn('accountant')
  await page.goto('/upload')
  const answer = page.waitForResponse('**/api/documents')
  await page.getByLabel('Välj filer').setInputFiles(documentPath('pdf/B-it.pdf'))
  const { files } = (await (await answer).json()) as { files: [{ documentId: string }] }
  await page.goto(`/review/${files[0].documentId}`)
  await expect(page.getByRole('region', { name: 'Värden som lästes' })).toBeVisible({ timeout: 60_000 })
})
