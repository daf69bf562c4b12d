import { Disposable, ProcessExecution, Task, TaskDefinition, tasks, TaskScope } from 'vscode';
import { workspace, WorkspaceFolder } from 'vscode';
import { findServer } from './server';

type CheckDefinition = TaskDefinition & { readonly path: string; readonly arguments?: readonly string[] };

/** Tasks that run `taskdef check`; the problem matchers of package.json read what it prints. */
export function provideTasks(extension: string): Disposable {
  const check = (definition: CheckDefinition, scope: WorkspaceFolder | TaskScope) => {
    const { command, args } = findServer(extension);
    const all = [...args, 'check', '--format', 'github', ...(definition.arguments ?? []), definition.path];
    const name = definition.path === '.' ? 'check all' : `check ${definition.path}`;
    const run = new ProcessExecution(command, all);
    return new Task(definition, scope, name, 'taskdef', run, ['$taskdef', '$taskdef-notice']);
  };
  return tasks.registerTaskProvider('taskdef', {
    provideTasks: () =>
      (workspace.workspaceFolders ?? []).map((folder) => check({ type: 'taskdef', path: '.' }, folder)),
    resolveTask: (task) => check(task.definition as CheckDefinition, task.scope as WorkspaceFolder),
  });
}
