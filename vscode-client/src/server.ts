import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { workspace } from 'vscode';

/** How to run the taskdef program; `lsp` or `check` and its options are put behind `args`. */
export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly why: string;
}

/** Says in one sentence for the user why there is nothing to run. */
export class NoServer extends Error {}

const OLDEST_JAVA = 17;
const JVM_OPTIONS = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-XX:-UsePerfData', '-Xmx512m'];
const QUIET = ['-Xlog:disable', '-Xlog:all=error:stderr', '-Dslf4j.internal.verbosity=ERROR'];
const JAVA = process.platform === 'win32' ? 'java.exe' : 'java';

/** The program of the user's choice, else the runtime inside the extension, else a Java of the machine. */
export function findServer(extension: string): Launch {
  const chosen = setting('server.path');
  const jar = path.join(extension, 'server', 'taskdef.jar');
  if (chosen && !chosen.endsWith('.jar')) {
    if (!isFile(chosen)) throw new NoServer(`The setting taskdef.server.path names ${chosen}, which is no file.`);
    return { command: chosen, args: [], why: 'setting taskdef.server.path' };
  }
  if (chosen && !isFile(chosen))
    throw new NoServer(`The setting taskdef.server.path names ${chosen}, which is no file.`);
  const bundled = chosen ? undefined : bundledRuntime(path.join(extension, 'runtime'), jar);
  if (bundled && (!setting('java.home') || !isFile(jar))) return bundled;
  const java = findJava();
  return { command: java.command, args: [...JVM_OPTIONS, ...QUIET, '-jar', chosen || jar], why: java.why };
}

/** The runtime folder of a package made for one platform; its `taskdef.args` holds one argument of java per line. */
function bundledRuntime(folder: string, jar: string): Launch | undefined {
  const command = path.join(folder, 'bin', JAVA);
  if (!isFile(command) || isForeign(folder)) return undefined;
  const own = path.join(folder, 'taskdef.args');
  const lines = existsSync(own) ? readFileSync(own, 'utf8').split(/\r?\n/).filter(Boolean) : ['-jar', jar];
  const args = lines.map((line) => line.replaceAll('${runtime}', folder));
  return { command, args: [...JVM_OPTIONS, ...QUIET, ...args], why: 'runtime of the extension' };
}

function findJava(): { command: string; why: string } {
  const home = setting('java.home');
  if (home) {
    const command = path.join(home, 'bin', JAVA);
    if (!isFile(command))
      throw new NoServer(`The setting taskdef.java.home names ${home}, which holds no bin/${JAVA}.`);
    return { command, why: 'setting taskdef.java.home' };
  }
  const onPath = (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, JAVA));
  const fromHome = process.env.JAVA_HOME ? [path.join(process.env.JAVA_HOME, 'bin', JAVA)] : [];
  const found = [...fromHome, ...onPath].filter(isFile);
  const command = found.find((candidate) => (version(javaHome(candidate)) ?? OLDEST_JAVA) >= OLDEST_JAVA);
  if (command) return { command, why: fromHome.includes(command) ? 'JAVA_HOME' : 'PATH' };
  const old = found[0] ? ` (found only Java ${String(version(javaHome(found[0])))} in ${javaHome(found[0])})` : '';
  const foreign = isForeign(path.join(__dirname, '..', 'runtime'))
    ? ` The runtime inside the extension is for another platform than this ${process.platform} ${process.arch}.`
    : '';
  throw new NoServer(`The language server needs Java ${OLDEST_JAVA} or newer, which was not found${old}.${foreign}`);
}

const javaHome = (command: string) => path.dirname(path.dirname(realpathSync(command)));

function version(home: string): number | undefined {
  const text = /^1\.(\d+)|^(\d+)/.exec(release(home, 'JAVA_VERSION') ?? '');
  return text ? Number(text[1] ?? text[2]) : undefined;
}

/** True when the image at this place was made for another system or processor. */
function isForeign(home: string): boolean {
  const system = { linux: 'Linux', darwin: 'Darwin', win32: 'Windows' }[process.platform as string];
  const processor = { x64: 'x86_64', arm64: 'aarch64' }[process.arch as string];
  const differs = (key: string, mine?: string) => (release(home, key) ?? mine) !== mine;
  return differs('OS_NAME', system) || differs('OS_ARCH', processor);
}

/** A value of the file `release` that every Java installation has at its root. */
function release(home: string, key: string): string | undefined {
  const file = path.join(home, 'release');
  return isFile(file) ? new RegExp(`^${key}="(.*)"`, 'm').exec(readFileSync(file, 'utf8'))?.[1] : undefined;
}

const isFile = (file: string) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

/** A text setting; one of a wrong type counts as empty. */
function setting(key: string): string {
  const value: unknown = workspace.getConfiguration('taskdef').get(key);
  return typeof value === 'string' ? value.trim().replace(/^~(?=[\\/]|$)/, os.homedir()) : '';
}
