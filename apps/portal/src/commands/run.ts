import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SELECTION_METHODS } from '@tp/domain';
import { readEnvironment } from '@tp/use-cases';
import { Command, CommanderError } from 'commander';
import { auditVerify } from './audit-verify.js';
import {
  checkApplications,
  type CheckOptions,
  exportApplications,
  type ExportOptions,
  type TemplateOptions,
  writeTemplate,
} from './applications.js';
import type { CommandContext } from './command-context.js';
import { CommandFailure, sentenceOf } from './command-failure.js';
import { jobsList, jobsRetry } from './jobs.js';
import { type AssessOptions, assessRound } from './round-assess.js';
import { migrateDatabase } from './migrate.js';
import { exportRound } from './round-export.js';
import { type RobustnessOptions, roundRobustness } from './round-robustness.js';
import { roundStatistics, type StatisticsOptions } from './round-statistics.js';
import { selectRound, type SelectOptions } from './round-select.js';
import { startPortal } from './start.js';
import { speakSwedish, usageSentence } from './swedish-usage.js';

/** The portal's data are beside its code, wherever the user stands. */
const WORKSPACE = fileURLToPath(new URL('../../../../', import.meta.url));

/** Runs one command and returns the code to exit with: 0; 2 for a faulty file or value; 3 where no selection fits; 1 for all else. */
export async function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  try {
    const environment = readEnvironment(env);
    await portalCommand({
      environment: { ...environment, dataDirectory: resolve(WORKSPACE, environment.dataDirectory) },
      directory: env['PORTAL_CWD'] ?? env['INIT_CWD'] ?? process.cwd(),
      print: (line) => process.stdout.write(`${line}\n`),
      say: (line) => process.stderr.write(`${line}\n`),
    }).parseAsync([...args], { from: 'user' });
    return 0;
  } catch (error) {
    const sentence = error instanceof CommanderError ? usageSentence(error) : sentenceOf(error);
    if (sentence !== null) process.stderr.write(`${sentence}\n`);
    return error instanceof CommandFailure ? error.exitCode : sentence === null ? 0 : 1;
  }
}

function portalCommand(context: CommandContext): Command {
  const portal = new Command('portal')
    .description('Trygghetsportalen: ansökningar, förprövning och beslutslista.')
    .usage('KOMMANDO');
  portal
    .command('start')
    .description('startar portalen på den här datorn: databas, kö, webb')
    .action(() => startPortal(context, untilAskedToStop()));

  portal
    .command('migrate')
    .description('uppdaterar databasen till den här versionen, före start på servrar')
    .action(() => migrateDatabase(context));

  addRound(portal, context);
  addApplications(portal, context);

  const jobs = portal.command('jobs').description('köns misslyckade jobb').usage('KOMMANDO');
  jobs
    .command('list')
    .description('visar misslyckade jobb med orsak')
    .option('--json', 'skriver dem som JSON')
    .action((options: Readonly<{ json?: boolean }>) => jobsList(options, context));
  jobs
    .command('retry')
    .description('kör ett misslyckat jobb igen')
    .argument('<nyckel>', 'jobbets nyckel')
    .action((key: string) => jobsRetry(key, context));

  const audit = portal.command('audit').description('spåret över alla ändringar').usage('KOMMANDO');
  audit
    .command('verify')
    .description('kontrollerar att ingen har ändrat, tagit bort eller lagt till något i spåret')
    .option('--head <huvud>', 'spårets huvud från en tidigare kontroll, som NUMMER:HASH')
    .action((options: Readonly<{ head?: string }>) => auditVerify(options, context));
  return speakSwedish(portal);
}

const PRINCIPLES_OF_ROUND = ['--principles <fil>', 'principer, när omgångens fil inte bär sina egna'] as const;

function addRound(portal: Command, context: CommandContext): void {
  const round = portal.command('round').description('omgångar').usage('KOMMANDO');
  round
    .command('assess')
    .description('läser in en omgångs fil, förprövar ansökningarna och skriver beslutslistan')
    .argument('<fil>', 'omgångens fil (trygghetsportalen.round/1)')
    .requiredOption('--out <mapp>', 'mappen där beslutslistan och handlingarna skrivs')
    .option('--principles <fil>', 'principer (trygghetsportalen.principles/1), när filen inte bär sina egna')
    .option('--json', 'skriver bara summorna, som ett JSON-objekt')
    .action((file: string, options: AssessOptions) => assessRound(file, options, context));
  round
    .command('export')
    .description('skriver ut omgången som den fil den kan läsas in från')
    .argument('<id>', 'omgångens id')
    .option('--out <fil>', 'skriver till en fil i stället för till skärmen')
    .action((id: string, options: Readonly<{ out?: string }>) => exportRound(id, options, context));
  round
    .command('statistics')
    .description('säger hur överens granskarna i en omgångs fil är, och hur stränga; läser inte in något')
    .argument('<fil>', 'omgångens fil (trygghetsportalen.round/1)')
    .option(...PRINCIPLES_OF_ROUND)
    .option('--json', 'skriver bara ett JSON-objekt (trygghetsportalen.statistics/1)')
    .action((file: string, options: StatisticsOptions) => roundStatistics(file, options, context));
  round
    .command('robustness')
    .description('säger i hur stor andel av viktningarna runt principernas varje ansökan beviljas; läser inte in något')
    .argument('<fil>', 'omgångens fil (trygghetsportalen.round/1)')
    .option('--frame <belopp>', 'ramen, när en annan än omgångens ska prövas: 40000000 eller ”40 mnkr”')
    .option('--method <metod>', 'urvalet, när ett annat än omgångens ska prövas: threshold, rank eller optimise')
    .option('--band <procent>', 'hur långt från principernas vikter som prövas, åt båda hållen; 20 om inget sägs')
    .option('--samples <antal>', 'hur många viktningar som prövas; 1000 om inget sägs')
    .option('--seed <frö>', 'samma frö ger samma viktningar; 1 om inget sägs')
    .option(...PRINCIPLES_OF_ROUND)
    .option('--json', 'skriver bara ett JSON-objekt: seed, samples och applications med reference och share, i filens ordning')
    .action((file: string, options: RobustnessOptions) => roundRobustness(file, options, context));
  addSelect(round, context);
}

function addSelect(round: Command, context: CommandContext): void {
  round
    .command('select')
    .description(
      'gör urvalet ur en omgångs fil och skriver beslutslistan; sparar inget. Kod 3 när inget urval uppfyller villkoren',
    )
    .argument('<fil>', 'omgångens fil (trygghetsportalen.round/1)')
    .option('--frame <kronor>', 'en annan ram än filens, i hela kronor')
    .option('--method <metod>', `en annan metod än filens: ${SELECTION_METHODS.join(', ')}`)
    .option(
      '--constraint <villkor>',
      'minst eller högst så många (count) eller så många kronor (amount) beviljade, av en nämnd, en insats eller ett område: ' +
        '”committee=RK count>=1”, ”measure=lighting amount<=5000000”, ”district=Husby count<=2”; får anges flera gånger',
      (text: string, before: readonly string[] = []) => [...before, text],
    )
    .option(...PRINCIPLES_OF_ROUND)
    .option('--json', 'skriver beslutslistan som JSON (trygghetsportalen.decision-list/1), eller de villkor som krockar')
    .action((file: string, options: SelectOptions) => selectRound(file, options, context));
}

function addApplications(portal: Command, context: CommandContext): void {
  const applications = portal.command('applications').description('ansökningar som Excel-arbetsbok').usage('KOMMANDO');
  applications
    .command('template')
    .description('skriver mallen som ansökningar fylls i på')
    .requiredOption('--out <fil>', 'arbetsboken (.xlsx); en som finns skrivs över')
    .option('--round <fil>', 'omgångens fil, så att dess nämnder kan väljas i mallen')
    .option(...PRINCIPLES_OF_ROUND)
    .action((options: TemplateOptions) => writeTemplate(options, context));
  applications
    .command('export')
    .description('skriver ansökningarna i en omgångs fil som arbetsbok; ”check” ger tillbaka dem som de var')
    .argument('<omgångsfil>', 'omgångens fil (trygghetsportalen.round/1)')
    .requiredOption('--out <fil>', 'arbetsboken (.xlsx); en som finns skrivs över')
    .option(...PRINCIPLES_OF_ROUND)
    .action((round: string, options: ExportOptions) => exportApplications(round, options, context));
  applications
    .command('check')
    .description('säger allt som är fel i en arbetsbok med ansökningar, med blad och cell; sparar inget. Kod 2 när något är fel')
    .argument('<fil>', 'arbetsboken (.xlsx)')
    .requiredOption('--round <fil>', 'omgångens fil, vars nämnder ansökningarna ska komma från')
    .option(...PRINCIPLES_OF_ROUND)
    .option('--json', 'skriver bara ett JSON-objekt: faults, och applications som inget är fel med, i filens ordning')
    .action((file: string, options: CheckOptions) => checkApplications(file, options, context));
}

/**
 * Resolves at Ctrl-C, SIGTERM, a closed terminal, or when whoever forked us is gone. The signals stay ours: a second Ctrl-C from an
 * impatient person may not cut the stop off, for then the database would be left running.
 */
function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined); // nobody reads: no reason to fall
    if (process.channel !== undefined) process.once('disconnect', resolve);
  });
}
