import { ExtensionContext, window, workspace } from 'vscode';
import { registerCommands } from './commands';
import { Connection } from './connection';
import { Recognition } from './recognition';
import { showStatus } from './status';
import { provideTasks } from './tasks';

let connection: Connection | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel('taskdef', { log: true });
  const current = (connection = new Connection(context, log));
  const recognition = new Recognition(current);
  context.subscriptions.push(log, recognition, showStatus(current), provideTasks(context.extensionPath));
  context.subscriptions.push(registerCommands(context, current, log));
  const decisive = ['server.path', 'java.home', 'languageMode'].map((key) => `taskdef.${key}`);
  context.subscriptions.push(
    workspace.onDidChangeConfiguration(async (change) => {
      if (!decisive.some((key) => change.affectsConfiguration(key))) return;
      if (current.health !== 'asleep') await current.stop();
      await recognition.lookAtAll();
    }),
  );
  await recognition.lookAtAll();
}

export async function deactivate(): Promise<void> {
  await connection?.stop();
}
