// npm run check: everything a machine can say about the tree without running the product.
import { pathToFileURL } from 'node:url'
import { pagesOverBudget } from './page-weight.mjs'
import { bin, step } from './step.mjs'
import { findDrift } from './tree-rules.mjs'

/** Runs every check, the cheap ones first, and goes on after a failure so that one run shows all of them. */
export async function runChecks() {
  const generated = await step('generate the database client and the messages', bin('turbo'), [
    'run',
    'codegen',
    '--output-logs=errors-only',
  ])
  if (!generated.ok) return [generated]
  const results = [
    generated,
    await step('format and lint', bin('biome'), ['ci', '--error-on-warnings', '.']),
    treeRules(),
    await step('import rules', bin('depcruise'), [
      '--config',
      '.dependency-cruiser.cjs',
      'apps',
      'packages',
      'e2e',
    ]),
    await step('types', bin('turbo'), ['run', 'typecheck', '--output-logs=errors-only']),
    await step('schema matches migrations', 'npm', ['run', '--silent', 'check:migrations', '-w', '@mina/db']),
    await step('build', bin('turbo'), ['run', 'build', '--output-logs=errors-only']),
  ]
  // Without a build there is nothing to weigh, and the build's own line says why.
  return results.at(-1).ok ? [...results, listed('page weight', pagesOverBudget)] : results
}

const treeRules = () => listed('file length and folder names', findDrift)

/** A check that is a function here: it returns what is wrong, a line each. */
function listed(name, findProblems) {
  process.stdout.write(`▸ ${name} … `)
  const problems = findProblems()
  process.stdout.write(problems.length === 0 ? 'ok\n' : `failed\n${problems.join('\n')}\n`)
  return { name, ok: problems.length === 0, output: problems.join('\n') }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const results = await runChecks()
  const failed = results.filter((result) => !result.ok)
  console.log(`${results.length - failed.length} passed, ${failed.length} failed`)
  process.exit(failed.length === 0 ? 0 : 1)
}
