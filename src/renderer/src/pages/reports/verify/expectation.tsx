import { Button, TextInput } from '@mantine/core';
import { useStore } from 'zustand';
import { useServices } from '../../../services/services-context';
import { isExpectation } from '../../../services/work/verification-store';
import { Field } from '../../../ui/field/field';
import { Filters } from '../../../ui/filters/filters';

/** The hash somebody was told: a report that holds in itself may still be another one. */
export function Expectation() {
  const { verification, actions } = useServices();
  const { expect, setExpect, shown } = useStore(verification);
  const isSound = isExpectation(expect);
  return (
    <Filters label="What is expected" isLabelled>
      <Field width="rest">
        <TextInput
          label="Expected content hash, or its beginning (optional)"
          placeholder="as you were told it"
          value={expect}
          spellCheck={false}
          onChange={(event) => setExpect(event.currentTarget.value)}
          error={
            isSound ? null : 'A content hash is 8 to 64 digits from 0 to 9 and a to f; until then nothing is expected.'
          }
        />
      </Field>
      {shown ? (
        <Button
          variant="default"
          {...(isSound ? {} : { 'data-disabled': true, 'aria-disabled': true })}
          onClick={() => (isSound ? void actions.verifyReport(shown.path) : undefined)}
        >
          Verify again
        </Button>
      ) : null}
    </Filters>
  );
}
