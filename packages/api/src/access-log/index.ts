export { LOG_ACTIONS, type LogAction } from './access-log.schema'
export { recordDenial } from './access-log.service'
export { type LogEntry, record, type SystemActor, systemActor } from './record'
