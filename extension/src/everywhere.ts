/** All that the extension does on a desktop and in a browser alike. */
import type { ExtensionContext } from 'vscode';
import { registerBeginning } from './beginning.ts';
import type { Server } from './client.ts';
import { registerCommands } from './commands.ts';
import { registerGates } from './gates.ts';
import { tell } from './language.ts';
import { registerOverview } from './overview.ts';
import { registerPreviews } from './preview/panel.ts';
import { registerSurveyPreviews } from './survey/panel.ts';
import { registerTables } from './tables.ts';

export function registerEverywhere(context: ExtensionContext, server: Server): void {
  const { client } = server;
  registerCommands(context, server, registerPreviews(context, client, tell));
  registerBeginning(context);
  registerOverview(context, client);
  registerTables(context, client);
  registerSurveyPreviews(context, client, tell);
  registerGates(context, client, tell);
}
