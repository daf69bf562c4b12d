import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { CodeAction, commands, Disposable, env, ExtensionContext, languages } from 'vscode';
import { LogOutputChannel, window, workspace } from 'vscode';
import { contributes } from '../package.json';
import templates from '../templates/index.json';
import type { Connection } from './connection';
import { LANGUAGE } from './mode';
import { findServer } from './server';
const run = commands.executeCommand;

/** The commands of package.json, and what code actions of the server ask for. */
export function registerCommands(context: ExtensionContext, connection: Connection, log: LogOutputChannel): Disposable {
  const all: Record<string, (argument: unknown) => unknown> = {
    newFromTemplate: () => newFromTemplate(context),
    fixAllInFile: () => mend('source.fixAll.taskdef'),
    makeFileRegistrable: () => mend('source.makeRegistrable.taskdef'),
    explainRule: () => explain(context, 'The id of a rule, or the path of a parameter', ruleAtCursor()),
    explainAwsError: () => explain(context, 'The message of AWS, as you got it', ''),
    formatFile: () => run('editor.action.formatDocument'),
    showOutput: () => log.show(),
    restart: () => connection.stop().then(() => connection.start()),
    openSettings: () => run('workbench.action.openSettings', '@ext:taskdef.taskdef'),
    menu: showMenu,
    copy: (text) =>
      env.clipboard.writeText(String(text)).then(() => window.setStatusBarMessage('taskdef: copied', 3000)),
  };
  return Disposable.from(...Object.entries(all).map(([name, act]) => commands.registerCommand(`taskdef.${name}`, act)));
}

/** VS Code drops its question when an extension registers a provider meanwhile, as many do after a start: asks again. */
async function mend(kind: string): Promise<void> {
  const { document, selection } = window.activeTextEditor ?? {};
  const ask = () => run<CodeAction[]>('vscode.executeCodeActionProvider', document?.uri, selection, kind, 1);
  let action: CodeAction | undefined;
  for (let tries = 0; document && !action?.edit && tries < 5; tries++) [action] = await ask().then(undefined, () => []);
  await (action?.edit ? workspace.applyEdit(action.edit) : run('editor.action.sourceAction', { kind, apply: 'first' }));
}

async function newFromTemplate(context: ExtensionContext): Promise<void> {
  const chosen = await window.showQuickPick(templates, { placeHolder: 'What shall the task do?', matchOnDetail: true });
  if (!chosen) return;
  const content = await readFile(context.asAbsolutePath(`templates/${chosen.file}`), 'utf8');
  await window.showTextDocument(await workspace.openTextDocument({ language: LANGUAGE, content }));
}

function ruleAtCursor(): string {
  const editor = window.activeTextEditor;
  if (!editor) return '';
  const ours = languages.getDiagnostics(editor.document.uri).filter(({ source }) => source === 'taskdef');
  const here = ours.find(({ range }) => range.contains(editor.selection.active));
  return String(typeof here?.code === 'object' ? here.code.value : (here?.code ?? ''));
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
  await window.showTextDocument(await workspace.openTextDocument({ language: 'plaintext', content }));
}

async function showMenu(): Promise<void> {
  const others = contributes.commands.filter(({ command }) => command !== 'taskdef.menu');
  const items = others.map(({ command, title }) => ({ label: title, command }));
  const chosen = await window.showQuickPick(items, { placeHolder: 'taskdef' });
  if (chosen) await run(chosen.command);
}
