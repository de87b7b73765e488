// Placeholder until the command line is here: shows that the front door is built and run.
process.stdout.write(`${JSON.stringify(process.argv.slice(2))}\n`);
