import { ChoiceList } from '../../ui/choice-list/choice-list';
import { SEVERITY_STATE } from '../../ui/severity';
import { StateMark } from '../../ui/state-mark';
import type { IssueRule } from '../../contract-types';

interface IssueRulesProps {
  readonly rules: readonly IssueRule[];
  readonly chosen: string | null;
  readonly onChoose: (rule: string | null) => void;
}

/** Every rule that spoke, gravest first; a click shows its issues alone, another all again. */
export function IssueRules({ rules, chosen, onChoose }: IssueRulesProps) {
  return (
    <ChoiceList
      label="Rules"
      heading="Rules"
      all="All rules"
      choices={rules.map(({ rule, severity, meaning, count }) => ({
        key: rule,
        name: rule,
        count,
        meaning,
        note: <StateMark state={SEVERITY_STATE[severity]} word={severity} />,
      }))}
      chosen={chosen}
      onChoose={onChoose}
      fillsPage
    />
  );
}
