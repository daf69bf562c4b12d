import { Disposable, MarkdownString, StatusBarAlignment, TextEditor, ThemeColor, window } from 'vscode';
import type { Connection, Health } from './connection';
import { LANGUAGE } from './mode';

/** What the server says of one document, by the notification `taskdef/status`. */
export interface Status {
  readonly uri: string;
  readonly kind: string;
  readonly recognised: boolean;
  readonly consumer?: { readonly name: string; readonly why: string };
  readonly launchTypes?: readonly string[];
  readonly bytes?: number;
  readonly limit?: number;
  readonly modelDate?: string;
  readonly version?: string;
}

const ICONS: Record<Health, string> = {
  asleep: '$(circle-slash)',
  starting: '$(loading~spin)',
  running: '$(checklist)',
  failed: '$(error)',
};
const STATES: Record<Health, string> = {
  asleep: 'not started',
  starting: 'starting',
  running: 'running',
  failed: 'not running',
};

/** The item in the status bar for the task definition in the active editor. */
export function showStatus(connection: Connection): Disposable {
  const item = window.createStatusBarItem('taskdef.status', StatusBarAlignment.Right, 100);
  item.name = 'taskdef';
  item.command = 'taskdef.menu';
  const statuses = new Map<string, Status>();
  const refresh = (editor: TextEditor | undefined) => {
    const status = editor && statuses.get(editor.document.uri.toString());
    if (!editor || (editor.document.languageId !== LANGUAGE && !status?.recognised)) {
      item.hide();
      return;
    }
    const { health } = connection;
    item.text = [ICONS[health], 'ECS', ...(status?.launchTypes ?? [])].join(' ');
    item.tooltip = new MarkdownString([`**taskdef** ${STATES[health]}`, ...(status ? facts(status) : [])].join('\n\n'));
    item.backgroundColor = health === 'failed' ? new ThemeColor('statusBarItem.errorBackground') : undefined;
    item.show();
  };
  refresh(window.activeTextEditor);
  return Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(refresh),
    connection.onHealth(() => refresh(window.activeTextEditor)),
    connection.onStatus((status) => {
      statuses.set(status.uri, status);
      refresh(window.activeTextEditor);
    }),
  );
}

function facts({ kind, launchTypes, consumer, bytes, limit = 65_536, modelDate, version }: Status): string[] {
  const lines = [`Kind: ${kind.replaceAll('-', ' ')}`];
  if (launchTypes?.length) lines.push(`Launch types: ${launchTypes.join(', ')}`);
  if (consumer) lines.push(`Deployed by: ${consumer.name} (${consumer.why})`);
  if (bytes !== undefined) lines.push(`Size: ${kib(bytes)} of ${kib(limit)} (${Math.round((100 * bytes) / limit)} %)`);
  if (modelDate) lines.push(`Model of the ECS API: ${modelDate}`);
  if (version) lines.push(`Version: ${version}`);
  return lines;
}

const kib = (bytes: number) => `${(bytes / 1024).toFixed(1)} KiB`;
