/** One file of a report. */
export interface ReportFile {
  readonly name: string;
  readonly text: string;
}

/** What proves the others: the content with the hash of each file that shows it. */
export const MANIFEST = 'manifest.json';
/** What is of one export alone: its place in the audit log, the PDF as printed, the signature. */
export const SEAL = 'seal.json';
export const PDF = 'report.pdf';
/** Everything in one file, for handing on. */
export const ARCHIVE = 'report.zip';
/** The verifier that travels with the report. */
export const VERIFIER = 'verify.mjs';
