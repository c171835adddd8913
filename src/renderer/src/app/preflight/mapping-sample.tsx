import type { TableToMap } from '../../contract-types';
import classes from './mapping-sample.module.css';

interface MappingSampleProps {
  readonly table: TableToMap;
  /** Column name → what it is used for. */
  readonly roles: ReadonlyMap<string, string>;
}

/** The header and first rows as they stand in the file; a used column says what for. */
export function MappingSample({ table: { name, header, sample }, roles }: MappingSampleProps) {
  return (
    <div className={classes.sample} tabIndex={0} role="group" aria-label={`First rows of ${name}, scrollable`}>
      <table aria-label={`First rows of ${name}`}>
        <thead>
          <tr>
            {header.map((column, index) => (
              <th key={index} scope="col" data-used={roles.has(column)}>
                <small>{roles.get(column) ?? 'not used'}</small>
                {column || '(no name)'}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map((row, index) => (
            <tr key={index}>
              {header.map((column, cell) => (
                <td key={cell} data-used={roles.has(column)}>
                  {row[cell]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
