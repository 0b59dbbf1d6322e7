export { type Cluster, type ClusterOptions, startCluster } from './cluster'
export { type OpenDatabase, openDatabase } from './open-database'
