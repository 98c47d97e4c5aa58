import type { Connection } from 'vscode-languageserver';
import { LARGEST_FILE } from '../syntax/decode.ts';
import type { Bytes, Host, NamedFile } from './host.ts';
import {
  type ListParams,
  listRequest,
  type NamedParams,
  namedRequest,
  type ReadParams,
  type ReadResult,
  readRequest,
  rootRequest,
} from './protocol.ts';

/** What a host has of its own where the files come from the client. */
export type Surroundings = Pick<Host, 'today' | 'clock' | 'pause' | 'digest' | 'rest'>;

/** A host whose files the client reads: in a browser, and where a workspace is not on this machine's disk. What the client refuses is not there. */
export function clientHost(connection: Pick<Connection, 'sendRequest'>, own: Surroundings): Host {
  return {
    ...own,
    list: async (folder, deep) => {
      try {
        return await connection.sendRequest<string[]>(listRequest, { folder, deep } satisfies ListParams);
      } catch {
        return [];
      }
    },
    read: async (uri): Promise<Bytes | null> => {
      try {
        const read = await connection.sendRequest<ReadResult>(readRequest, { uri, limit: LARGEST_FILE } satisfies ReadParams);
        if (read === null || !('base64' in read)) return read;
        return { bytes: Uint8Array.from(atob(read.base64), (character) => character.charCodeAt(0)) };
      } catch {
        return null;
      }
    },
    named: async (folder, pattern) => {
      try {
        return await connection.sendRequest<NamedFile[]>(namedRequest, { folder, pattern } satisfies NamedParams);
      } catch {
        return [];
      }
    },
    root: async (folder) => {
      try {
        return await connection.sendRequest<string>(rootRequest, { folder });
      } catch {
        return folder;
      }
    },
  };
}
