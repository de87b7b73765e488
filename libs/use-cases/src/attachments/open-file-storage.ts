import { resolve } from 'node:path';
import { FileStore } from '@tus/file-store';
import type { FileStorage } from './file-storage.js';

export type StorageSettings = Readonly<{ directory: string }>;

/** Opens the storage that the settings name. */
export function openFileStorage({ directory }: StorageSettings): FileStorage {
  const store = new FileStore({ directory: resolve(directory) });
  return { uploads: store, read: (key) => Promise.resolve(store.read(key)), remove: (key) => store.remove(key) };
}
