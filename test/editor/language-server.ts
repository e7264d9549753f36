import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Json = Readonly<Record<string, unknown>>;
interface Message extends Json {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: unknown;
}

export interface Completion {
  readonly label: string;
  readonly insertText?: string;
  readonly documentation?: string | { readonly value: string };
}

export interface EditorDiagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

/** What an editor does with a document: opens it, and asks about the place where `|` stands in its text. */
export interface Editor {
  readonly complete: (file: string, textWithCursor: string) => Promise<readonly Completion[]>;
  readonly hover: (file: string, textWithCursor: string) => Promise<string>;
  readonly diagnose: (file: string, text: string) => Promise<readonly EditorDiagnostic[]>;
  readonly close: () => Promise<void>;
}

const serverFile = () => {
  const home = dirname(createRequire(import.meta.url).resolve('yaml-language-server/package.json'));
  return join(home, 'bin', 'yaml-language-server');
};

/** Starts the language server that VS Code's YAML extension uses, with the given `yaml` settings. */
export async function openEditor(yaml: Json): Promise<Editor> {
  // The client of the schema store is off: nothing is asked of the network.
  const settings: Json = { completion: true, hover: true, validate: true, schemaStore: { enable: false }, ...yaml };
  const child = spawn(process.execPath, [serverFile(), '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = connect(child, settings);
  const { request, notify } = connection;
  await request('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      textDocument: {
        completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
        hover: { contentFormat: ['markdown'] },
      },
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
    },
  });
  notify('initialized', {});
  notify('workspace/didChangeConfiguration', { settings: { yaml: settings } });

  let version = 0;
  const open = (file: string, text: string) => {
    version += 1;
    const uri = pathToFileURL(file).href;
    notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version, text } });
    return { uri };
  };
  const ask = async <T>(method: string, file: string, textWithCursor: string): Promise<T> => {
    const at = textWithCursor.indexOf('|');
    const before = textWithCursor.slice(0, at).split('\n');
    const textDocument = open(file, textWithCursor.slice(0, at) + textWithCursor.slice(at + 1));
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    const answer = (await request(method, { textDocument, position })) as T;
    notify('textDocument/didClose', { textDocument });
    return answer;
  };

  const editor: Editor = {
    complete: async (file, text) => {
      const answer = await ask<{ readonly items: readonly Completion[] } | null>('textDocument/completion', file, text);
      return answer?.items ?? [];
    },
    hover: async (file, text) => {
      const answer = await ask<{ readonly contents: { readonly value: string } } | null>(
        'textDocument/hover',
        file,
        text,
      );
      return answer?.contents.value ?? '';
    },
    diagnose: async (file, text) => {
      // A name of its own for each: closing a document reports that nothing is wrong with it any more.
      const own = join(dirname(file), `${version}-${basename(file)}`);
      const found = connection.diagnosticsOf(pathToFileURL(own).href);
      open(own, text);
      return found;
    },
    close: async () => {
      await request('shutdown', null);
      notify('exit', null);
      await new Promise((resolve) => child.once('exit', resolve));
    },
  };
  // The server asks for its settings meanwhile; once it has checked a document it has them.
  await editor.diagnose(join(tmpdir(), 'first.yaml'), 'x-first: 1\n');
  return editor;
}

/** JSON-RPC with the headers of the protocol, as far as these tests need it. */
function connect(child: ChildProcess, settings: Json) {
  const answers = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  const waiting = new Map<string, (found: readonly EditorDiagnostic[]) => void>();
  let received = Buffer.alloc(0);
  let count = 0;

  const send = (message: Json) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  child.stdout?.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (let message = next(); message; message = next()) receive(message);
  });

  function next(): Message | undefined {
    const end = received.indexOf('\r\n\r\n');
    const length = Number(/Content-Length: (\d+)/.exec(received.subarray(0, end).toString())?.[1]);
    if (end < 0 || received.length < end + 4 + length) return undefined;
    const body = received.subarray(end + 4, end + 4 + length).toString('utf8');
    received = received.subarray(end + 4 + length);
    return JSON.parse(body) as Message;
  }

  function receive({ id, method, params, result, error }: Message): void {
    if (method === undefined) {
      const answer = answers.get(Number(id));
      if (error) answer?.reject(new Error(JSON.stringify(error)));
      else answer?.resolve(result);
    } else if (id !== undefined) {
      send({ id, result: method === 'workspace/configuration' ? configuration(params) : null });
    } else if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: readonly EditorDiagnostic[] };
      waiting.get(uri)?.(diagnostics);
    }
  }

  function configuration(params: unknown): unknown {
    const { items } = params as { readonly items: readonly { readonly section?: string }[] };
    return items.map(({ section }) => (section === 'yaml' ? settings : null));
  }

  return {
    notify: (method: string, params: unknown) => send({ method, params }),
    request: (method: string, params: unknown): Promise<unknown> => {
      count += 1;
      const id = count;
      send({ id, method, params });
      return new Promise((resolve, reject) => answers.set(id, { resolve, reject }));
    },
    diagnosticsOf: (uri: string): Promise<readonly EditorDiagnostic[]> =>
      new Promise((resolve) => waiting.set(uri, resolve)),
  };
}
