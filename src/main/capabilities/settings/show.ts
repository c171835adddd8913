import type { ResponseOf, SettingRow, SettingsVersion } from '../../../contract';
import { table } from '../command/table';

const when = (at: string): string => at.slice(0, 16).replace('T', ' ');

/** `version 3, changed by anna on 2026-11-26 17:02`. */
const versionInWords = ({ version, isDefault, analyst, at }: SettingsVersion): string =>
  version === 0
    ? 'Nothing was changed: every setting is as the application has it.'
    : `Settings version ${version}, by ${analyst} at ${when(at!)}${isDefault ? ': every setting has its default' : ''}.`;

export const showSettings = ({ inForce, rows }: ResponseOf<'settings.list'>): string =>
  [
    versionInWords(inForce),
    '',
    table(
      ['setting', 'in use', 'default', 'specification', 'changed by', 'meaning'],
      rows.map(({ name, value, isDefault, specification, changed, meaning, ...row }) => [
        ...[name, value, isDefault ? '' : row.default, specification || '–'],
        ...[changed && !isDefault ? `${changed.analyst}, version ${changed.version}` : '', meaning],
      ]),
    ),
    '',
    '`jackpot settings show NAME` says what a change would do, `settings set NAME VALUE` makes it.',
  ].join('\n');

export const showSetting = (row: SettingRow): string =>
  [
    `${row.name}: ${row.meaning}`,
    ...(
      [
        ['in use', row.value],
        ['default', row.default],
        ['specification', row.specification || '–'],
        ['allowed', row.range ?? 'cannot be changed'],
        ['evidence', row.evidence],
        ['a change', row.effect],
        [
          'changed',
          row.changed
            ? `by ${row.changed.analyst} at ${when(row.changed.at)}, settings version ${row.changed.version}`
            : 'never',
        ],
      ] as const
    ).map(([name, value]) => `  ${name.padEnd(14)} ${value}`),
  ].join('\n');

const changesInWords = ({ changes, version }: SettingsVersion): string =>
  version === 0
    ? 'as the application comes'
    : changes.map(({ name, before, after }) => `${name} ${before} → ${after}`).join(', ');

export const showVersion = (version: SettingsVersion): string =>
  `${versionInWords(version)} ${changesInWords(version)}`.trim();

export const showHistory = (versions: readonly SettingsVersion[]): string =>
  table(
    ['version', 'when', 'by', 'hash', 'what changed', 'why'],
    versions.map((each) => [
      ...[each.version, each.at ? when(each.at) : '', each.analyst ?? '', each.hash.slice(0, 12)],
      ...[changesInWords(each), each.reason],
    ]),
  );
