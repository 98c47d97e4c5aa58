/** The document a preview's page lives in. Its script fills it; nothing of a program stands here. */
import { escapeHtml } from '@touchstone/language/writers/html.ts';

export interface Shell {
  /** Addresses of the page's script and style sheet. */
  readonly script: string;
  readonly style: string;
  /** What may be loaded from where the extension lies. */
  readonly source: string;
  /** Fresh for each document. */
  readonly nonce: string;
}

/** No script but this one, nothing from elsewhere. Styles may stand in the page: the report says its measures in attributes. */
export function shell({ script, style, source, nonce }: Shell): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${source} 'unsafe-inline'; img-src data:`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>CX</title>
<link rel="stylesheet" href="${escapeHtml(style)}">
</head>
<body>
<script nonce="${nonce}" src="${escapeHtml(script)}"></script>
</body>
</html>
`;
}
