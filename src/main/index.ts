import { app } from 'electron';
import { runApplication } from './electron/application';
import { printAlone, printReport } from './electron/print-report';
import { closeEveryContents, registerScheme } from './electron/security';
import { PRINT_SWITCH } from './export/report/pdf/print-switch';

app.setName('football-jackpot-probability-engine');
app.commandLine.appendSwitch('disable-background-networking');
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
registerScheme();
closeEveryContents();

const printing = process.argv.indexOf(PRINT_SWITCH);
if (printing >= 0) printAndEnd(process.argv[printing + 1]!);
else if (app.requestSingleInstanceLock()) runApplication(__dirname);
else app.quit();

/** Started to print one report: nothing else of the application runs. */
function printAndEnd(folder: string): void {
  printAlone(folder);
  app
    .whenReady()
    .then(() => printReport(folder))
    .then(
      () => app.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        app.exit(1);
      },
    );
}
