import { parentPort } from 'node:worker_threads'
import { createParser } from '../markdown/create-parser.js'
import type { OutlineCall } from './outline-messages.js'
import { outlineDocument } from './outline-document.js'

/* A thread that makes outlines of documents: parsing is most of the work of a run that builds nothing. */

const port = parentPort
if (port !== null) {
  const parser = createParser()
  port.on('message', ({ id, documents }: OutlineCall) =>
    port.postMessage({ id, outlines: documents.map((document) => outlineDocument(document, parser)) }),
  )
}
