import { commands, EventEmitter, ExtensionContext, LogOutputChannel, window, workspace } from 'vscode';
import { CloseAction, ErrorAction, ErrorHandler, LanguageClient, State } from 'vscode-languageclient/node';
import { documentSelector } from './mode';
import { findServer, NoServer } from './server';
import type { Status } from './status';

export type Health = 'asleep' | 'starting' | 'running' | 'failed';

const SLOW_START = 20_000;
const RESTARTS = { most: 5, within: 180_000 };

/** The library reports each failure in a toast of its own; here they go to the log, and the user gets one message. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** The one connection to the language server: started when first needed, brought back when the server dies. */
export class Connection {
  private client: LanguageClient | undefined;
  private started: Promise<LanguageClient | undefined> | undefined;
  private readonly statuses = new EventEmitter<Status>();
  private readonly healths = new EventEmitter<Health>();
  readonly onStatus = this.statuses.event;
  readonly onHealth = this.healths.event;
  health: Health = 'asleep';

  constructor(
    private readonly context: ExtensionContext,
    private readonly log: LogOutputChannel,
  ) {}

  /** The running client, or nothing when it cannot run; the user was told then, and is not told again. */
  start(): Promise<LanguageClient | undefined> {
    return (this.started ??= this.launch());
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = this.started = undefined;
    this.become('asleep');
    await client?.dispose().catch((error: unknown) => {
      this.log.warn(`The server did not end by itself: ${String(error)}`);
    });
  }

  private async launch(): Promise<LanguageClient | undefined> {
    this.become('starting');
    let client: LanguageClient | undefined;
    const slow = setTimeout(() => this.tell('The language server has not answered for 20 seconds.'), SLOW_START);
    try {
      client = this.client = this.create();
      await client.start();
      this.become('running');
      return client;
    } catch (error) {
      if (this.client === client) this.fail(error);
      return undefined;
    } finally {
      clearTimeout(slow);
    }
  }

  private create(): LanguageClient {
    const { command, args, why } = findServer(this.context.extensionPath);
    this.log.info(`Starting ${command} ${args.join(' ')} lsp (${why})`);
    let ran = false;
    const client = new QuietClient(
      'taskdef',
      'taskdef',
      { command, args: [...args, 'lsp'] },
      {
        documentSelector: documentSelector(),
        outputChannel: this.log,
        initializationOptions: { taskdef: workspace.getConfiguration('taskdef') },
        initializationFailedHandler: () => false,
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- servers may pull settings, but ours is also pushed them
        synchronize: { configurationSection: 'taskdef' },
        markdown: { isTrusted: false, supportHtml: false },
        errorHandler: this.errorHandler(() => ran),
      },
    );
    client.onNotification('taskdef/status', (status: Status) => this.statuses.fire(status));
    client.onDidChangeState(({ newState }) => {
      if (this.client !== client || newState !== State.Running) return;
      ran = true;
      this.become('running');
    });
    return client;
  }

  /** The library's own handler gives up for good when a write fails because the server has just died; this one does not. */
  private errorHandler(hasRun: () => boolean): ErrorHandler {
    let deaths: number[] = [];
    return {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        deaths = [...deaths.filter((time) => Date.now() - time < RESTARTS.within), Date.now()];
        if (!hasRun()) return { action: CloseAction.DoNotRestart, handled: true };
        if (deaths.length <= RESTARTS.most) {
          this.become('starting');
          return { action: CloseAction.Restart, handled: true };
        }
        this.fail(new NoServer(`The language server ended ${deaths.length} times within three minutes.`));
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    };
  }

  private fail(error: unknown): void {
    this.become('failed');
    this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    const spawned = !String(error).includes('spawn ');
    if (error instanceof NoServer) this.tell(error.message);
    else if (spawned) this.tell('The language server ended as soon as it was started; the output says why.');
    else this.tell(`The language server could not be started: ${String(error)}`);
  }

  private become(health: Health): void {
    this.health = health;
    this.healths.fire(health);
  }

  /** One message with what can be done next. */
  private tell(message: string): void {
    const steps = new Map([
      ['Choose Java Folder...', () => this.chooseJava()],
      ['Restart', () => this.restart()],
      ['Show Output', () => commands.executeCommand('taskdef.showOutput')],
      ['Open Settings', () => commands.executeCommand('workbench.action.openSettings', 'taskdef.')],
    ]);
    void window.showErrorMessage(`taskdef: ${message}`, ...steps.keys()).then((step) => step && steps.get(step)?.());
  }

  private async chooseJava(): Promise<void> {
    const title = 'The folder of a Java installation, 17 or newer';
    const [folder] = (await window.showOpenDialog({ title, canSelectFolders: true, canSelectFiles: false })) ?? [];
    if (folder) await workspace.getConfiguration('taskdef').update('java.home', folder.fsPath, true);
  }
}
