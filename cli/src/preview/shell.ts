/** The document the page lives in. Its script fills it; nothing of a program stands here. */
import { escapeHtml } from '@touchstone/language/writers/html.ts';

export function shell({ title, lang }: { readonly title: string; readonly lang: string }): string {
  return `<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="page.css">
</head>
<body>
<script src="page.js"></script>
</body>
</html>
`;
}

/** No script and no style but those that are served, nothing from elsewhere, nobody's frame. */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
