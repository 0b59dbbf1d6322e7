export * from './errors'
export * from './policy/can'
