export { readOriginal, readPageImage } from './document-files.service'
export type { Failure, Notice } from './documents.schema'
export { inspectUpload, MAX_UPLOAD_BYTES } from './inspect-upload'
export { learnedLabelsFor, lessorKeyOf } from './learned-labels.service'
export {
  addNotice,
  type DocumentKey,
  failReading,
  type PageKind,
  type ReadingJob,
  type ReadPage,
  savedPages,
  savePageKinds,
  savePageWords,
  startReading,
} from './reading-progress.service'
export { type SavedReading, saveReading } from './save-reading.service'
export { type UploadedDocument, uploadDocument } from './upload-document.service'
