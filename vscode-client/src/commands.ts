import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { commands, Disposable, ExtensionContext, LogOutputChannel, QuickPickItem, window, workspace } from 'vscode';
import type { Connection } from './connection';
import { LANGUAGE } from './mode';

interface Template extends QuickPickItem {
  readonly file: string;
}

/** The commands of package.json; each either belongs to VS Code or is answered by the server. */
export function registerCommands(
  context: ExtensionContext,
  connection: Connection,
  log: LogOutputChannel,
): Disposable[] {
  const run = commands.executeCommand;
  const apply = (kind: string) => run('editor.action.sourceAction', { kind, apply: 'first' });
  const all: Record<string, () => unknown> = {
    newFromTemplate: () => newFromTemplate(context.asAbsolutePath('templates')),
    fixAllInFile: () => apply('source.fixAll.taskdef'),
    formatFile: () => run('editor.action.formatDocument'),
    showOutput: () => log.show(),
    restart: () => connection.restart(),
    openSettings: () => run('workbench.action.openSettings', '@ext:taskdef.taskdef'),
    menu: () => showMenu(context),
  };
  return Object.entries(all).map(([name, action]) => commands.registerCommand(`taskdef.${name}`, action));
}

async function newFromTemplate(folder: string): Promise<void> {
  const templates = JSON.parse(await readFile(path.join(folder, 'index.json'), 'utf8')) as Template[];
  const chosen = await window.showQuickPick(templates, { placeHolder: 'What shall the task do?', matchOnDetail: true });
  if (!chosen) return;
  const content = await readFile(path.join(folder, chosen.file), 'utf8');
  await window.showTextDocument(await workspace.openTextDocument({ language: LANGUAGE, content }));
}

async function showMenu(context: ExtensionContext): Promise<void> {
  const { contributes } = context.extension.packageJSON as {
    contributes: { commands: { command: string; title: string }[] };
  };
  const items = contributes.commands
    .filter(({ command }) => command !== 'taskdef.menu')
    .map(({ command, title }) => ({ label: title, command }));
  const chosen = await window.showQuickPick(items, { placeHolder: 'taskdef' });
  if (chosen) await commands.executeCommand(chosen.command);
}
