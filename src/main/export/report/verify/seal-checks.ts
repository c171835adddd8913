import { sha256 } from '../../../audit/canonical-json';
import { verify } from '../../../audit/signing';
import type { ReportContent } from '../content';
import { PDF } from '../report-file';
import { signedText, type Seal } from '../seal';
import { anchorCheck } from './anchor-check';
import { beyond, claim, failed, type Check } from './check';
import type { ReportFiles } from './report-files';

/** What is of one export alone: its place in the log, the PDF as printed, the signature. */
export function sealChecks(files: ReportFiles, seal: Seal, content: ReportContent, contentHash: string): Check[] {
  return [
    claim('seal', seal.contentHash === contentHash, 'the seal is of this content'),
    anchorCheck(seal.anchor, content, true),
    ...pdfChecks(files, seal),
    signatureCheck(seal),
  ];
}

function pdfChecks(files: ReportFiles, { pdf }: Seal): Check[] {
  const name = `file ${PDF}`;
  const bytes = files.read(PDF);
  if (!pdf) return bytes ? [failed(name, `${PDF} is not of this export: its seal knows of none`)] : [];
  if (!bytes) return [failed(name, `${PDF} is missing`)];
  const html = files.read('report.html');
  return [
    claim(
      name,
      bytes.length === pdf.bytes && sha256(bytes) === pdf.sha256,
      `${PDF} has ${pdf.bytes} bytes and the hash ${pdf.sha256.slice(0, 16)}… that it had when it was printed`,
    ),
    claim('page of the PDF', html !== null && sha256(html) === pdf.html, 'it was printed from this report.html'),
  ];
}

function signatureCheck(seal: Seal): Check {
  const name = 'signature';
  if (!seal.signature)
    return beyond(
      name,
      'a signature',
      'not signed: who made it, and that the PDF is theirs, rests on whoever handed it over',
    );
  const { publicKey, signature } = seal.signature;
  return claim(
    name,
    verify(signedText(seal), signature, publicKey),
    `content, anchor and PDF are signed with the key ${publicKey.slice(0, 16)}…`,
  );
}
