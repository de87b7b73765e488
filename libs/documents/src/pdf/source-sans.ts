import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const FILES = [
  '400Regular/SourceSans3_400Regular.ttf',
  '600SemiBold/SourceSans3_600SemiBold.ttf',
  '700Bold/SourceSans3_700Bold.ttf',
];

/** Source Sans 3 in the weights that the documents use, as TrueType: read from the installed package, never from the system. */
export function sourceSans(): readonly Buffer[] {
  const { resolve } = createRequire(import.meta.url);
  return FILES.map((file) => readFileSync(resolve(`@expo-google-fonts/source-sans-3/${file}`)));
}
