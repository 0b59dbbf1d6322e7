#!/usr/bin/env node
// Answers the Prisma CLI in place of its native schema engine: the same command line and the same line-delimited
// JSON-RPC on stdio, carried out by @prisma/schema-engine-wasm. docs/decisions/0005 says why.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { MigrationAdapterFactory, noDatabase, onServer, splitUrl } from './migration-adapter.mjs'

const { values: flags, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    version: { type: 'boolean' },
    datasource: { type: 'string' },
    datamodels: { type: 'string', multiple: true },
  },
})
const wasmScript = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
const datasource = JSON.parse(flags.datasource ?? '{}')
const FILE_SIDES = new Set(['empty', 'schemaDatamodel'])

if (flags.version) {
  const { version } = JSON.parse(readFileSync(new URL('package.json', `file://${wasmScript}`), 'utf8'))
  console.log(`schema-engine-cli ${version.split('.').at(-1)}`)
} else if (positionals[0] === 'cli') {
  process.exitCode = await runCommand(positionals[1])
} else {
  await serve()
  process.exit(0) // the engine inside WASM keeps its connection until the process ends
}

/** `cli can-connect-to-database | create-database | drop-database`: the exit code is the answer. */
async function runCommand(command) {
  process.stderr.write('\n') // the CLI takes the first line of stderr for noise and drops it
  const { database, connectionString } = splitUrl(datasource.url)
  const name = pg.escapeIdentifier(database)
  try {
    if (command === 'create-database') await onServer(datasource.url, `CREATE DATABASE ${name}`)
    else if (command === 'drop-database') await onServer(datasource.url, `DROP DATABASE ${name} WITH (FORCE)`)
    else if (command === 'can-connect-to-database') await tryConnection(connectionString)
    else throw new Error(`unknown command: ${command}`)
    return 0
  } catch (error) {
    const fields = { error_code: prismaCode(error), message: error.message || error.code, is_panic: false }
    const line = {
      timestamp: new Date().toISOString(),
      level: 'ERROR',
      fields,
      target: 'schema_engine::logger',
    }
    process.stderr.write(`${JSON.stringify(line)}\n`)
    return 1
  }
}

async function tryConnection(connectionString) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.end()
}

function prismaCode(error) {
  if (error.code === '3D000') return 'P1003' // the database does not exist
  if (error.code === '28P01' || error.code === '28000') return 'P1000'
  if (error.code === 'ECONNREFUSED' || error.code === 'ENOTFOUND') return 'P1001'
  return 'P1010'
}

/** Answers requests in the order they come, one at a time, until stdin closes. */
async function serve() {
  const wasm = await loadWasm()
  let engine
  for await (const line of createInterface({ input: process.stdin })) {
    const request = line.trim() ? JSON.parse(line) : {}
    if (!request.method) continue // an acknowledgement of our own `print`
    try {
      const result = await answer(request.method, request.params)
      send({ id: request.id, result })
    } catch (error) {
      if (process.env.DEBUG) process.stderr.write(`${error?.stack ?? error}\n`)
      const message = 'An error happened. Check the data field for details.'
      send({ id: request.id, error: { code: 4466, message, data: errorData(error) } })
    }
  }

  async function answer(method, params) {
    if (method === 'createDatabase') {
      const { database } = splitUrl(params.datasource?.url ?? datasource.url)
      await onServer(datasource.url, `CREATE DATABASE ${pg.escapeIdentifier(database)}`)
      return { databaseName: database }
    }
    const filesOnly = method === 'diff' && [params.from, params.to].every((side) => FILE_SIDES.has(side.tag))
    engine ??= await startEngine(wasm, filesOnly ? noDatabase : new MigrationAdapterFactory(datasource))
    const name = method === 'getDatabaseVersion' ? 'version' : method
    if (!engine[name]) throw new Error(`the WASM schema engine has no method ${method}`)
    const result = await engine[name](params)
    if (method !== 'diff' || result.stdout == null) return result ?? {}
    send({ id: 'print', method: 'print', params: { content: result.stdout } })
    return { exitCode: result.exitCode, stdout: null }
  }
}

function startEngine(wasm, factory) {
  const datamodels = flags.datamodels?.map((path) => [path, readFileSync(path, 'utf8')])
  const log = (line) => process.env.DEBUG && process.stderr.write(`${line}\n`)
  return wasm.SchemaEngine.new({ datamodels }, log, bindMigrationAwareSqlAdapterFactory(factory))
}

/** The package's own entry imports .wasm as a module, which needs a bundler; this links the two halves by hand. */
async function loadWasm() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message(message) {
      process.stderr.write(`${message}\n`)
    },
  }
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const module = await WebAssembly.compile(readFileSync(wasmScript.replace(/\.js$/, '.wasm')))
  const instance = await WebAssembly.instantiate(module, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return glue
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
}

/** The engine's errors are JSON in the message where it has a code for them, plain text where it has none. */
function errorData(error) {
  const message = String(error?.message ?? error)
  try {
    return JSON.parse(message)
  } catch {
    const code = /Error code: (P\d{4})|"error_code":"(P\d{4})"/.exec(message)
    return { is_panic: false, message, error_code: error?.code ?? code?.[1] ?? code?.[2] ?? null, meta: null }
  }
}
