// The part of pdf.js that parses: published without types, handed to its other part unread (read-pdf.ts).
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
