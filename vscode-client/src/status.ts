import { MarkdownString, StatusBarAlignment, TextEditor, ThemeColor, window } from 'vscode';
import { LANGUAGE } from './mode';

export type Health = keyof typeof STATES;

/** What the server says of one document, by the notification `taskdef/status`. */
export interface Status {
  readonly uri: string;
  readonly recognised: boolean;
  readonly launchTypes?: readonly string[];
  readonly details?: readonly string[];
}

const STATES = {
  asleep: { icon: '$(circle-slash)', word: 'not started' },
  starting: { icon: '$(loading~spin)', word: 'starting' },
  running: { icon: '$(checklist)', word: 'running' },
  failed: { icon: '$(error)', word: 'not running' },
};

/** The item in the status bar for the task definition in the active editor. */
export class StatusItem {
  private readonly item = Object.assign(window.createStatusBarItem('taskdef.status', StatusBarAlignment.Right, 100), {
    name: 'taskdef',
    command: 'taskdef.menu',
  });
  private readonly statuses = new Map<string, Status>();
  private health: Health = 'asleep';
  readonly disposables = [this.item, window.onDidChangeActiveTextEditor((editor) => this.show(editor))];

  isNow(health: Health): void {
    this.health = health;
    this.show(window.activeTextEditor);
  }

  isTold(status: Status): void {
    this.statuses.set(status.uri, status);
    this.show(window.activeTextEditor);
  }

  private show(editor: TextEditor | undefined): void {
    const status = editor && this.statuses.get(editor.document.uri.toString());
    const shown = status?.recognised === true || editor?.document.languageId === LANGUAGE;
    const { icon, word } = STATES[this.health];
    this.item.text = [icon, 'ECS', ...(status?.launchTypes ?? [])].join(' ');
    this.item.tooltip = new MarkdownString([`**taskdef** ${word}`, ...(status?.details ?? [])].join('\n\n'));
    this.item.backgroundColor = this.health === 'failed' ? new ThemeColor('statusBarItem.errorBackground') : undefined;
    this.item[shown ? 'show' : 'hide']();
  }
}
