import { commands, ExtensionContext, LogOutputChannel, window, workspace } from 'vscode';
import { CloseAction, ErrorAction, ErrorHandler, LanguageClient, State } from 'vscode-languageclient/node';
import { documentSelector } from './mode';
import { findServer, NoServer } from './server';
import type { Status, StatusItem } from './status';

const SLOW = 20_000;
const RESTARTS = { most: 5, within: 180_000 };
const STEPS = { 'Open Settings': 'openSettings', 'Show Output': 'showOutput', Restart: 'restart' };

/** The library reports each failure in a toast of its own; here they go to the log, and the user gets one message. */
class QuietClient extends LanguageClient {
  protected override fillInitializeParams(params: Parameters<LanguageClient['fillInitializeParams']>[0]): void {
    super.fillInitializeParams(params);
    params.capabilities.experimental = { commands: { commands: ['taskdef.copy'] } };
  }
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** The one connection to the language server: started when first needed, brought back when the server dies. */
export class Connection {
  private client: LanguageClient | undefined;
  private started: Promise<LanguageClient | undefined> | undefined;
  private isToldOfSlowness = false;

  constructor(
    private readonly context: ExtensionContext,
    private readonly log: LogOutputChannel,
    private readonly item: StatusItem,
  ) {}

  /** The running client, or nothing when it cannot run; the user was told then, and is not told again. */
  start(): Promise<LanguageClient | undefined> {
    return (this.started ??= this.launch());
  }

  async stop(): Promise<void> {
    const [client, server] = [this.client, this.client?.serverProcess];
    this.client = this.started = undefined;
    this.isToldOfSlowness = false;
    this.item.isNow('asleep');
    await client?.dispose().catch((error: unknown) => {
      this.log.warn(`The server did not end by itself: ${String(error)}`);
      server?.kill('SIGKILL');
    });
  }

  private async launch(): Promise<LanguageClient | undefined> {
    this.item.isNow('starting');
    let client: LanguageClient | undefined;
    try {
      client = this.client = this.create();
      await this.patiently(client.start());
      return client;
    } catch (error) {
      if (this.client === client) this.fail(error);
      return undefined;
    }
  }

  private create(): LanguageClient {
    const { command, args, why } = findServer(this.context.extensionPath);
    this.log.info(`Starting ${command} ${args.join(' ')} lsp (${why})`);
    let ran = false;
    const client = new QuietClient(
      'taskdef',
      'taskdef',
      { command, args: [...args, 'lsp'], options: { cwd: this.context.extensionPath } },
      {
        documentSelector: documentSelector(),
        outputChannel: this.log,
        initializationOptions: () => ({ taskdef: workspace.getConfiguration('taskdef'), restarts: ran }),
        initializationFailedHandler: () => false,
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- servers may pull settings, but ours is also pushed them
        synchronize: { configurationSection: 'taskdef' },
        markdown: { isTrusted: false, supportHtml: false },
        errorHandler: this.errorHandler(() => ran),
        middleware: { sendRequest: (type, params, token, next) => this.patiently(next(type, params, token)) },
      },
    );
    client.onNotification('taskdef/status', (status: Status) => this.item.isTold(status));
    client.onDidChangeState(({ newState }) => {
      if (this.client !== client || newState !== State.Running) return;
      ran = true;
      this.item.isNow('running');
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
        const again = hasRun() && deaths.length <= RESTARTS.most;
        if (again) this.item.isNow('starting');
        else if (hasRun())
          this.fail(new NoServer(`The language server ended ${deaths.length} times in a short while.`));
        return { action: again ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true };
      },
    };
  }

  /** Waits for an answer, and tells the user once when that takes unreasonably long. */
  private async patiently<T>(answer: Promise<T>): Promise<T> {
    const slow = setTimeout(() => {
      if (!this.isToldOfSlowness) this.tell(`The language server has not answered for ${SLOW / 1000} seconds.`);
      this.isToldOfSlowness = true;
    }, SLOW);
    return answer.finally(() => clearTimeout(slow));
  }

  private fail(error: unknown): void {
    this.item.isNow('failed');
    this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    if (error instanceof NoServer) this.tell(error.message);
    else if (String(error).includes('spawn ')) this.tell(`The language server could not be started: ${String(error)}`);
    else this.tell('The language server ended as soon as it was started; the output says why.');
  }

  /** One message with what can be done next. */
  private tell(message: string): void {
    void window.showErrorMessage(`taskdef: ${message}`, ...Object.keys(STEPS)).then((step) => {
      if (step) void commands.executeCommand(`taskdef.${STEPS[step as keyof typeof STEPS]}`);
    });
  }
}
