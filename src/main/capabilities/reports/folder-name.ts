import type { JackpotRow } from '../../db/repositories/jackpots';

/** Name and version in plain letters, with the beginning of the hash: no two reports share it. */
export function folderName({ name, version }: Pick<JackpotRow, 'name' | 'version'>, contentHash: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 60);
  return `${plain || 'jackpot'}-v${version}-${contentHash.slice(0, 8)}`;
}
