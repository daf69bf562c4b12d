import { languages, TextDocument, workspace } from 'vscode';
import type { Connection } from './connection';
import { LANGUAGE, mayHold, plainLanguage, staysJson } from './mode';
import type { Status } from './status';
import telltales from './telltales.json';

const LOOK_AT = 1 << 20;
const PAUSE = 400;
const TELLING = new RegExp(`\\b(?:${telltales.join('|')})\\W?\\s*[:=]`);

/**
 * Gives each document its language. Names come from package.json; of other JSON files only those are shown to the
 * server that have a tell-tale member, and the server decides. What the user chose is never changed.
 */
export class Recognition {
  private readonly closing = new Set<string>();
  private readonly ours = new Set<string>();
  private readonly settled = new Set<string>();
  private readonly timers = new Map<string, NodeJS.Timeout>();
  readonly disposables = [
    workspace.onDidOpenTextDocument((document) => void this.opened(document)),
    workspace.onDidCloseTextDocument((document) => this.closed(document)),
    workspace.onDidChangeTextDocument(({ document }) => this.changed(document)),
  ];

  constructor(private readonly connection: Connection) {}

  /** Looks at every open document again, as after a change of settings. */
  async lookAtAll(): Promise<void> {
    this.settled.clear();
    await Promise.all(workspace.textDocuments.map((document) => this.opened(document)));
  }

  private async opened(document: TextDocument): Promise<void> {
    const uri = document.uri.toString();
    const byUs = this.ours.delete(uri);
    const byHand = !byUs && this.closing.delete(uri);
    if (byUs || byHand || hasAssociation(document)) this.settled.add(uri);
    const own = document.languageId === LANGUAGE;
    if (/[\\/]\.taskdef\.json$/.test(document.fileName)) await this.connection.start();
    if (!own && !(mayHold(document) && TELLING.test(document.getText().slice(0, LOOK_AT)))) return;
    const settled = this.settled.has(uri);
    if (own && staysJson() && !settled) await this.change(document, plainLanguage(document));
    else if (own ? settled : staysJson()) await this.connection.start();
    else if (!settled) await this.ask(document);
  }

  /** A change of language closes the document and opens it again at once; anything later is a new opening. */
  private closed(document: TextDocument): void {
    const uri = document.uri.toString();
    this.closing.add(uri);
    setTimeout(() => this.closing.delete(uri) && this.settled.delete(uri));
  }

  private changed(document: TextDocument): void {
    const uri = document.uri.toString();
    if (this.settled.has(uri) || !mayHold(document)) return;
    clearTimeout(this.timers.get(uri));
    const timer = setTimeout(() => document.isClosed || void this.opened(document), PAUSE);
    this.timers.set(uri, timer);
  }

  /** The server decides what the document is; one that has our name or language but other content goes back to plain. */
  private async ask(document: TextDocument): Promise<void> {
    const { languageId, version } = document;
    const [uri, text] = [document.uri.toString(), document.getText()];
    const client = await this.connection.start();
    const question = { uri, languageId, text };
    const answer = await client?.sendRequest<Pick<Status, 'recognised'>>('taskdef/recognize', question);
    if (!answer || document.version !== version || text.trim() === '') return;
    if (!answer.recognised && languageId !== LANGUAGE) return;
    await this.change(document, answer.recognised ? LANGUAGE : plainLanguage(document));
    this.settled.add(uri);
  }

  private async change(document: TextDocument, language: string): Promise<void> {
    if (document.isClosed || document.languageId === language) return;
    this.ours.add(document.uri.toString());
    await languages.setTextDocumentLanguage(document, language);
  }
}

/** True when `files.associations` of the user names this file. */
function hasAssociation(document: TextDocument): boolean {
  const globs = Object.keys(workspace.getConfiguration('files', document).get<object>('associations', {}));
  return globs.some((glob) => languages.match({ pattern: glob.includes('/') ? glob : `**/${glob}` }, document) > 0);
}
