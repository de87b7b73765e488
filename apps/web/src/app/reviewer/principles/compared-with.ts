import type { PrinciplesResponse, PrinciplesVersionResponse } from '@tp/contracts';

/** Which version of which document. */
export type ComparedWith = Readonly<{ id: string; version: number }>;

/** Reads `?jamfor=`: `2` is a version of the round's own document, `annat-id:1` one of another. */
export function readComparedWith(text: string | null, ownId: string): ComparedWith | null {
  const [, id = ownId, version = ''] = /^(?:(.+):)?([1-9]\d{0,5})$/u.exec(text ?? '') ?? [];
  return version === '' ? null : { id, version: Number(version) };
}

export const comparedWithText = ({ id, version }: ComparedWith, ownId: string): string =>
  id === ownId ? `${version}` : `${id}:${version}`;

/** What the round's principles can be compared with: other versions of them first. */
export const otherVersions = ({ id, version, versions }: PrinciplesResponse): readonly PrinciplesVersionResponse[] =>
  versions
    .filter((other) => other.id !== id || other.version !== version)
    .toSorted((a, b) => Number(b.id === id) - Number(a.id === id));
