import { Checkbox } from '@mantine/core';
import { valueOf } from '../../../services/reading/loadable';
import { useRead } from '../../../services/reading/use-read';
import { shortHash } from '../../../text/format';

interface SigningProps {
  readonly isWanted: boolean;
  readonly onChange: (isWanted: boolean) => void;
}

/** Whether the report is signed, and with which key; where there is none, that it will not be, and why. */
export function Signing({ isWanted, onChange }: SigningProps) {
  const signer = valueOf(useRead('reports.signer', {}, { isFresh: true }).data);
  return (
    <Checkbox
      label="Sign"
      description={
        signer === null
          ? 'Says who made it'
          : signer.publicKey === null
            ? `It will not be signed: ${signer.why ?? 'there is no key'}`
            : `With your key ${shortHash(signer.publicKey)}`
      }
      checked={isWanted}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
