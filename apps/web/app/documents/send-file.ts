import type { Problem } from '~/errors/error-text'

export type SendOutcome =
  | { kind: 'received'; documentId: string; alreadyKnown: boolean }
  | { kind: 'refused'; problem: Problem }

/**
 * Sends one file, telling how much of it is away. XMLHttpRequest, because fetch does not say.
 * @param onProgress fraction 0–1
 */
export function sendFile(file: File, onProgress: (fraction: number) => void): Promise<SendOutcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const refuse = (problem: Problem) => resolve({ kind: 'refused', problem })
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      if (lengthComputable) onProgress(loaded / total)
    }
    request.onload = () => resolve(outcomeOf(request.status, request.responseText))
    request.onerror = () => refuse({ code: 'network', details: {} })
    request.onabort = () => refuse({ code: 'network', details: {} })
    request.open('POST', '/api/documents')
    request.setRequestHeader('Accept', 'application/json')
    const body = new FormData()
    body.append('file', file, file.name)
    request.send(body)
  })
}

type Answer = { files?: ({ documentId: string; alreadyKnown: boolean } | Problem)[] } & Partial<Problem>

/** What the server said about the one file that was sent. */
export function outcomeOf(status: number, text: string): SendOutcome {
  const answer = parsed(text)
  const [file] = answer?.files ?? []
  if (file && 'documentId' in file) {
    return { kind: 'received', documentId: file.documentId, alreadyKnown: file.alreadyKnown }
  }
  const said = file ?? answer
  const code = said?.code ?? (status === 413 ? 'document.too_large' : 'unexpected')
  return { kind: 'refused', problem: { code, details: said?.details ?? {} } }
}

function parsed(text: string): Answer | null {
  try {
    return JSON.parse(text) as Answer
  } catch {
    // A proxy in between answers in HTML; its status is all there is to go by.
    return null
  }
}
