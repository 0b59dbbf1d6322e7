import type { StorageConfig } from '../config'
import { createDiskStore } from './disk'
import type { ObjectStore } from './object-store'
import { createS3Store } from './s3'

export { ObjectDamaged, ObjectMissing, type ObjectStore, type StoredObject } from './object-store'

/** The only place that knows which stores exist. */
export function createObjectStore(config: StorageConfig): ObjectStore {
  switch (config.kind) {
    case 'disk':
      return createDiskStore(config.directory)
    case 's3':
      return createS3Store(config)
  }
}
