/** Serving surveys to a browser: a bundle of its own, which only `cx survey --preview` loads. */
export { standing } from './preview/answers-file.ts';
export { type Preview, servePreview } from './preview/server.ts';
