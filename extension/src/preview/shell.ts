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
  /** Styles may stand in the page: the report says its measures in attributes. Left out: they may. */
  readonly styled?: boolean;
}

/** No script but this one, nothing from elsewhere. */
export function shell({ script, style, source, nonce, styled = true }: Shell): string {
  const styles = styled ? `${source} 'unsafe-inline'` : source;
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${styles}; img-src data:`;
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
