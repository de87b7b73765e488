import type { Environment } from '@tp/use-cases';

/** What a command has of the world: the settings, the folder where the user stands, and where to write. */
export type CommandContext = Readonly<{
  environment: Environment;
  /** Paths are from here. */
  directory: string;
  /** A line on standard output: the command's result and nothing else. */
  print: (line: string) => void;
  /** A line on standard error: what happens meanwhile, and what went wrong. */
  say: (line: string) => void;
}>;
