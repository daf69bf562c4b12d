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
const JVM_OPTIONS = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-XX:-UsePerfData', '-Xms24m', '-Xmx512m'];
const QUIET = ['-Xlog:disable', '-Xlog:all=error:stderr', '-Dslf4j.internal.verbosity=ERROR']; // stdout is the server's
const JAVA = path.join('bin', process.platform === 'win32' ? 'java.exe' : 'java');

/** The program of the user's choice, else the runtime inside the extension, else a Java of the machine. */
export function findServer(extension: string): Launch {
  const chosen = setting('server.path');
  if (chosen && !isFile(chosen))
    throw new NoServer(`The setting taskdef.server.path names ${chosen}, which is no file.`);
  if (chosen && !chosen.endsWith('.jar')) return { command: chosen, args: [], why: 'setting taskdef.server.path' };
  const jar = chosen || path.join(extension, 'server', 'taskdef.jar');
  if (!isFile(jar)) return bundledRuntime(path.join(extension, 'runtime'));
  const { home, why } = findJava();
  return { command: path.join(home, JAVA), args: [...JVM_OPTIONS, ...QUIET, '-jar', jar], why };
}

/** The runtime of a package made for one platform; its `taskdef.args` holds one argument of java per line. */
function bundledRuntime(home: string): Launch {
  const facts = release(home);
  const system = { linux: 'Linux', darwin: 'Darwin', win32: 'Windows' }[process.platform as string] ?? '';
  const processor = { x64: 'x86_64', arm64: 'aarch64' }[process.arch as string] ?? '';
  const made = `${facts.get('OS_NAME')} ${facts.get('OS_ARCH')}`;
  if (!isFile(path.join(home, JAVA)) || made !== `${system} ${processor}`)
    throw new NoServer(`This package is made for ${made}. Install the one for this machine, or the universal one.`);
  const lines = readFileSync(path.join(home, 'taskdef.args'), 'utf8').split(/\r?\n/).filter(Boolean);
  const args = lines.map((line) => line.replaceAll('${runtime}', home));
  return { command: path.join(home, JAVA), args, why: 'runtime of the extension' };
}

function findJava(): { home: string; why: string } {
  const chosen = setting('java.home');
  if (chosen && !isFile(path.join(chosen, JAVA)))
    throw new NoServer(`The setting taskdef.java.home names ${chosen}, which holds no ${JAVA}.`);
  if (chosen) return { home: chosen, why: 'setting taskdef.java.home' };
  const fromHome = process.env.JAVA_HOME ? [path.join(process.env.JAVA_HOME, JAVA)] : [];
  const onPath = (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, path.basename(JAVA)));
  const homes = [...fromHome, ...onPath].filter(isFile).map((java) => path.dirname(path.dirname(realpathSync(java))));
  const home = homes.find((candidate) => version(candidate) >= OLDEST_JAVA);
  if (home) return { home, why: 'JAVA_HOME or PATH' };
  const old = homes[0] ? ` Found only Java ${version(homes[0])}, in ${homes[0]}.` : '';
  const places = 'the setting taskdef.java.home, JAVA_HOME and the PATH';
  throw new NoServer(`The language server needs Java ${OLDEST_JAVA} or newer, and looked in vain at ${places}.${old}`);
}

/** The feature version of a Java installation: 8 for 1.8. One that does not say passes as new enough. */
const version = (home: string) =>
  Number(/^(?:1\.)?(\d+)/.exec(release(home).get('JAVA_VERSION') ?? '')?.[1] ?? OLDEST_JAVA);

/** The facts in the file `release` that every Java installation has at its root. */
function release(home: string): Map<string, string> {
  const file = path.join(home, 'release');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return new Map([...text.matchAll(/^(\w+)="(.*)"/gm)].map(([, key = '', value = '']) => [key, value]));
}

const isFile = (file: string) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

/** A text setting; one of a wrong type counts as empty. */
function setting(key: string): string {
  const value: unknown = workspace.getConfiguration('taskdef').get(key);
  return typeof value === 'string' ? value.trim().replace(/^~(?=[\\/]|$)/, os.homedir()) : '';
}
