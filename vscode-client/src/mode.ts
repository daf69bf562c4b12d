import { TextDocument, workspace } from 'vscode';

export const LANGUAGE = 'ecs-task-definition';
const JSON_LANGUAGES = ['json', 'jsonc'];
const SCHEMES = ['file', 'untitled'];

/** True when the user wants task definitions to stay JSON files. */
export const staysJson = () => workspace.getConfiguration('taskdef').get('languageMode') === 'json';

/** The documents that the server is told of. In `json` mode it is silent on those that are something else. */
export const documentSelector = () => [
  ...SCHEMES.flatMap((scheme) =>
    [LANGUAGE, ...(staysJson() ? JSON_LANGUAGES : [])].map((language) => ({ scheme, language })),
  ),
  { scheme: 'file', pattern: '**/.taskdef.json' },
];

/** The language a file has where this extension keeps out of it. */
export function plainLanguage(document: TextDocument): string {
  if (/\.jsonc$/i.test(document.fileName)) return 'jsonc';
  return /\.json$/i.test(document.fileName) || document.isUntitled ? 'json' : 'plaintext';
}

/** True for documents whose content decides: JSON, and templates that VS Code has no language for. */
export function mayHold(document: TextDocument): boolean {
  const template = document.languageId === 'plaintext' && /\.(tpl|tftpl|tmpl|j2)$/i.test(document.fileName);
  return SCHEMES.includes(document.uri.scheme) && (JSON_LANGUAGES.includes(document.languageId) || template);
}
