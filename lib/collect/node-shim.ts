// Stands in for Node's http, https, url, timers and stream in the browser bundle. rss-parser and xml2js import them for
// parseURL and async parsing, which Cordon never uses; goes away when rss-parser ships a browser entry that runs in a worker.

/** Called only by xml2js in async mode, which is off. */
export const setImmediate = (run: () => void): void => queueMicrotask(run);
/** sax extends it when streaming, which is not used. */
export class Stream {}
export default { setImmediate, Stream };
