import { sha256 } from '../../../audit/canonical-json';
import { MANIFEST, PDF, SEAL, type ReportFile } from '../report-file';
import { claim, failed, firstOf, notChecked, passed, type Check } from './check';
import { openReport, type ReportFiles } from './report-files';

interface Listed {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Each listed file has its size and hash. */
export const listedFiles = (files: ReportFiles, listed: readonly Listed[]): Check[] =>
  listed.map(({ name: file, sha256: hash, bytes: size }) => {
    const name = `file ${file}`;
    const problem = files.problems.get(file);
    if (problem) return failed(name, problem);
    if (/[\\/]/.test(file)) return failed(name, `${file} is no plain file name`);
    const bytes = files.read(file);
    if (!bytes) return failed(name, `${file} is missing`);
    return claim(
      name,
      bytes.length === size && sha256(bytes) === hash,
      `${file} has ${size} bytes and the hash ${hash.slice(0, 16)}…`,
    );
  });

/** Nothing lies in the report that its manifest does not know. */
export function nothingElse(files: ReportFiles, listed: readonly Listed[], hasSeal: boolean): Check {
  const known = new Set([...listed.map(({ name }) => name), MANIFEST, ...(hasSeal ? [SEAL, PDF] : [])]);
  const twice = listed.filter(({ name }, index) => listed.findIndex((each) => each.name === name) !== index);
  const problems = [
    ...files.problems.values(),
    ...files.names.filter((name) => !known.has(name)).map((name) => `${name} is not of this report`),
    ...twice.map(({ name }) => `${name} is listed twice`),
  ];
  return firstOf('nothing else', problems, `${files.names.length} files, all of this report`);
}

/** The files say what the manifest says: rendered again, they come out byte for byte. @param other why they cannot be judged */
export function sameAsContent(
  files: ReportFiles,
  listed: readonly Listed[],
  render: () => readonly ReportFile[],
  other: string | null,
): Check {
  const name = 'files show the content';
  if (other) return notChecked(name, other);
  let rendered: readonly ReportFile[];
  try {
    rendered = render();
  } catch (error) {
    return failed(name, `the content cannot be rendered: ${(error as Error).message}`);
  }
  const differing = rendered.filter(
    (file) => !listed.some((each) => each.name === file.name) || files.read(file.name)?.toString('utf8') !== file.text,
  );
  const unknown = listed.filter((each) => !rendered.some((file) => file.name === each.name));
  const all = [...differing, ...unknown].map((file) => file.name);
  return all.length === 0
    ? passed(name, `${rendered.length} files rendered again are the same`)
    : failed(name, `differs from the manifest: ${all.join(', ')}`);
}

/** The archive inside a folder holds the same files. */
export function sameArchive(files: ReportFiles): Check[] {
  if (files.archive === null) return [];
  const name = 'archive';
  try {
    const inside = openReport(files.archive);
    const problems = [
      ...inside.problems.values(),
      ...files.names.filter((file) => !inside.names.includes(file)).map((file) => `${file} is not in the archive`),
      ...inside.names.filter((file) => !files.names.includes(file)).map((file) => `${file} is in the archive alone`),
      ...inside.names
        .filter((file) => files.names.includes(file) && !inside.read(file)!.equals(files.read(file)!))
        .map((file) => `${file} is another one in the archive`),
    ];
    return [firstOf(name, problems, `the archive holds the same ${files.names.length} files`)];
  } catch (error) {
    return [failed(name, (error as Error).message)];
  }
}
