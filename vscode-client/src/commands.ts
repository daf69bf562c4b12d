import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { commands, Diagnostic, Disposable, ExtensionContext, languages } from 'vscode';
import { LogOutputChannel, QuickPickItem, window, workspace } from 'vscode';
import type { CodeAction } from 'vscode-languageclient';
import type { Connection } from './connection';
import { LANGUAGE } from './mode';
import { findServer } from './server';

interface Template extends QuickPickItem {
  readonly file: string;
}
interface Package {
  readonly contributes: { readonly commands: readonly { readonly command: string; readonly title: string }[] };
}

/** The commands of package.json; each is answered by VS Code or by the taskdef program. */
export function registerCommands(context: ExtensionContext, connection: Connection, log: LogOutputChannel): Disposable {
  const run = commands.executeCommand;
  const all: Record<string, () => unknown> = {
    newFromTemplate: () => newFromTemplate(context.asAbsolutePath('templates')),
    fixAllInFile: () => run('editor.action.sourceAction', { kind: 'source.fixAll.taskdef', apply: 'first' }),
    makeFileRegistrable: () => applyFixOf('describe-output', connection),
    explainRule: () => explain(context, 'The id of a rule, or the path of a parameter', ruleAtCursor()),
    explainAwsError: () => explain(context, 'The message of AWS, as you got it', ''),
    formatFile: () => run('editor.action.formatDocument'),
    showOutput: () => log.show(),
    restart: () => connection.restart(),
    openSettings: () => run('workbench.action.openSettings', '@ext:taskdef.taskdef'),
    menu: () => showMenu(context.extension.packageJSON as Package),
  };
  return Disposable.from(...Object.entries(all).map(([name, act]) => commands.registerCommand(`taskdef.${name}`, act)));
}

async function newFromTemplate(folder: string): Promise<void> {
  const templates = JSON.parse(await readFile(path.join(folder, 'index.json'), 'utf8')) as Template[];
  const chosen = await window.showQuickPick(templates, { placeHolder: 'What shall the task do?', matchOnDetail: true });
  if (!chosen) return;
  const content = await readFile(path.join(folder, chosen.file), 'utf8');
  await window.showTextDocument(await workspace.openTextDocument({ language: LANGUAGE, content }));
}

const idOf = ({ code }: Diagnostic) => String(typeof code === 'object' ? code.value : (code ?? ''));

function ruleAtCursor(): string {
  const editor = window.activeTextEditor;
  const found =
    editor && languages.getDiagnostics(editor.document.uri).find((d) => d.range.contains(editor.selection.active));
  return found?.source === 'taskdef' ? idOf(found) : '';
}

/** Applies the fix that the server offers for a rule; VS Code itself does not tell which diagnostic an action mends. */
async function applyFixOf(rule: string, connection: Connection): Promise<void> {
  const document = window.activeTextEditor?.document;
  const client = document && (await connection.start());
  if (!client) return;
  const range = { start: { line: 0, character: 0 }, end: { line: document.lineCount - 1, character: 0 } };
  const actions = await client.sendRequest<CodeAction[] | null>('textDocument/codeAction', {
    textDocument: { uri: document.uri.toString() },
    range,
    context: { diagnostics: [], only: ['quickfix'] },
  });
  const action = actions?.find(({ edit, diagnostics }) => edit && diagnostics?.some(({ code }) => code === rule));
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(action?.edit);
  if (edit) await workspace.applyEdit(edit);
  else void window.showInformationMessage('taskdef: nothing in this file keeps it from being registered as it is.');
}

/** Shows what `taskdef explain` says of the words that the user gives. */
async function explain({ extensionPath }: ExtensionContext, prompt: string, value: string): Promise<void> {
  const words = await window.showInputBox({ prompt, value });
  if (!words?.trim()) return;
  const { command, args } = findServer(extensionPath);
  const content = await new Promise<string>((answer) => {
    execFile(command, [...args, 'explain', '--', words.trim()], { timeout: 20_000 }, (_, said, problem) =>
      answer(said || problem),
    );
  });
  const document = await workspace.openTextDocument({ language: 'plaintext', content });
  await window.showTextDocument(document, { preview: true });
}

async function showMenu({ contributes }: Package): Promise<void> {
  const items = contributes.commands.map(({ command, title }) => ({ label: title, command }));
  const others = items.filter(({ command }) => command !== 'taskdef.menu');
  const chosen = await window.showQuickPick(others, { placeHolder: 'taskdef' });
  if (chosen) await commands.executeCommand(chosen.command);
}
