// npm run try -- FILE [--json] [--languages sv,en] [--today YYYY-MM-DD]: the main job without a database.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DomainError, isLocalDate } from '@mina/domain'
import { DOCUMENT_LANGUAGES, type DocumentLanguage } from '@mina/domain/reading'
import { createTesseract } from '../ocr/tesseract'
import { printTried } from './print-tried'
import { tryDocument } from './try-document'

const USAGE = 'npm run try -- FILE [--json] [--languages sv,en] [--today YYYY-MM-DD]'

const exitCode = await main()
// A worker that is still loading a model must not keep a finished command alive.
process.exit(exitCode)

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      languages: { type: 'string', default: 'sv,en' },
      data: { type: 'string', default: '.data' },
      today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    },
  })
  const [path] = positionals
  const fail = (code: string, message: string) => {
    if (values.json) process.stdout.write(`${JSON.stringify({ error: { code, message } })}\n`)
    else process.stderr.write(`${message}\n`)
    return 1
  }
  if (!path || positionals.length > 1) return fail('input.invalid', `Name one file: ${USAGE}`)
  if (!isLocalDate(values.today)) return fail('input.invalid', `--today takes a date as 2026-11-24: ${USAGE}`)
  const languages = values.languages.split(',')
  const unknown = languages.find((language) => !isLanguage(language))
  if (unknown !== undefined) {
    return fail('input.invalid', `Unknown language "${unknown}"; known are ${DOCUMENT_LANGUAGES.join(', ')}`)
  }

  const engine = await createTesseract({ modelDir: join(values.data, 'ocr-models') })
  try {
    const tried = await tryDocument(path, {
      engine,
      languages: languages.filter(isLanguage),
      today: values.today,
    })
    process.stdout.write(values.json ? `${JSON.stringify(tried)}\n` : printTried(tried))
    return 0
  } catch (error) {
    if (error instanceof DomainError) return fail(error.code, describe(error))
    return fail(
      'document.unreadable',
      `The document could not be read: ${error instanceof Error ? error.message : error}`,
    )
  } finally {
    await engine.close()
  }
}

function isLanguage(code: string): code is DocumentLanguage {
  return (DOCUMENT_LANGUAGES as readonly string[]).includes(code)
}

/** What happened and what to do, for the command line; the service has these texts in eight languages. */
function describe({ code, details }: DomainError): string {
  const advice: Partial<Record<DomainError['code'], string>> = {
    'document.empty': 'The file is empty. Check that it was copied whole.',
    'document.wrong_type':
      'Only PDF, JPEG, PNG and TIFF can be read. Export or scan the document as one of them.',
    'document.too_large': 'The file is larger than 50 MB. Scan it at 200–300 dpi, or split it.',
    'document.too_many_pages':
      'The document has more than 200 pages. Split it and keep the agreement with its annexes.',
    'document.too_many_pixels': 'The picture has too many pixels. Save it smaller; 200–300 dpi is enough.',
    'document.encrypted': 'The PDF is locked with a password. Save a copy without one.',
    'document.damaged': 'The file is damaged. Open it in a reader and save it again, or scan the paper anew.',
    'document.active_content': 'The PDF holds scripts, attachments or forms that run. Print it to a new PDF.',
    'document.unreadable':
      'path' in details
        ? 'The file cannot be read. Check the path and its permissions.'
        : 'Reading the file takes too much time or memory. Print it to a new PDF, or scan the paper anew.',
  }
  return `${advice[code] ?? code} ${JSON.stringify(details)}`
}
