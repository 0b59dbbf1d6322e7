export { type LogEntry, record, type SystemActor, systemActor } from './record'
