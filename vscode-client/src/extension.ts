import { ExtensionContext, window, workspace } from 'vscode';
import { registerCommands } from './commands';
import { Connection } from './connection';
import { Recognition } from './recognition';
import { StatusItem } from './status';
import { provideTasks } from './tasks';

let connection: Connection | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel('taskdef', { log: true });
  const item = new StatusItem();
  const current = (connection = new Connection(context, log, item));
  const recognition = new Recognition(current);
  const decisive = ['server.path', 'java.home', 'languageMode'].map((key) => `taskdef.${key}`);
  context.subscriptions.push(
    log,
    ...item.disposables,
    ...recognition.disposables,
    provideTasks(context.extensionPath),
    registerCommands(context, current, log),
    workspace.onDidChangeConfiguration(async (change) => {
      if (!decisive.some((key) => change.affectsConfiguration(key))) return;
      await current.stop();
      await recognition.lookAtAll();
    }),
  );
  await recognition.lookAtAll();
}

export const deactivate = () => connection?.stop();
