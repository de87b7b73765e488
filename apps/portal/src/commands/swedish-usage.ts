import { type Command, CommanderError, type HelpConfiguration } from 'commander';

// Commander speaks English; people here do not have to.
const quoted = (message: string): string => /'([^']+)'/.exec(message)?.[1] ?? '';
const SENTENCES: Readonly<Record<string, (message: string) => string>> = {
  'commander.help': () => 'Ett kommando behövs.',
  'commander.unknownCommand': (message) => `Kommandot ”${quoted(message)}” finns inte.`,
  'commander.unknownOption': (message) => `Flaggan ”${quoted(message)}” finns inte.`,
  'commander.missingArgument': (message) => `Argumentet ${quoted(message).toUpperCase()} saknas.`,
  'commander.missingMandatoryOptionValue': (message) => `Flaggan ”${quoted(message)}” måste anges.`,
  'commander.optionMissingArgument': (message) => `Flaggan ”${quoted(message)}” behöver ett värde.`,
  'commander.excessArguments': () => 'Kommandot har fler argument än det kan läsa.',
  'commander.invalidArgument': (message) => `Värdet ”${quoted(message)}” kan inte läsas.`,
};

/** The Swedish sentence for how a command was written wrong; `null` when it was not wrong (help was asked for). */
export function usageSentence(error: CommanderError): string | null {
  if (error.exitCode === 0) return null;
  return `${SENTENCES[error.code]?.(error.message) ?? 'Kommandot kan inte läsas.'} Se --help.`;
}

const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': 'Användning:',
  'Arguments:': 'Argument:',
  'Options:': 'Flaggor:',
  'Commands:': 'Kommandon:',
};
const withFlags = (text: string): string => text.replace('[options]', '[flaggor]');
const help: HelpConfiguration = {
  styleTitle: (title) => HEADINGS[title] ?? title,
  styleUsage: withFlags,
  styleSubcommandTerm: withFlags,
};

/** Makes a command, and those under it, speak Swedish and throw instead of ending the process. */
export function speakSwedish(command: Command): Command {
  command
    .configureHelp(help)
    .configureOutput({ outputError: () => undefined })
    .helpOption('-h, --help', 'visar den här hjälpen')
    .helpCommand('help [kommando]', 'visar hjälp om ett kommando')
    .exitOverride();
  command.commands.forEach(speakSwedish);
  return command;
}
