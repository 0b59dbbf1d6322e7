export * from './types'
export { EXTRACTION_VERSION, extract } from './extract'
