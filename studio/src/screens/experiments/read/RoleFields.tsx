import { MultiSelect, NumberInput, Select } from '@mantine/core';
import type { Correction, ExperimentTable, TableColumn } from '../../../api/schema';
import { useWords } from '../../../i18n/LanguageProvider';
import { CORRECTIONS } from '../plan/planSettings';
import { ArmNumbers } from './ArmNumbers';
import { armsOf, canBeOutcome, controlOf, isArm, type Roles } from './roles';

interface RoleFieldsProps {
  readonly table: ExperimentTable;
  readonly roles: Roles;
  readonly onChange: (roles: Roles) => void;
}

/** Parts of the customers that can be told apart at most. */
const MOST_PARTS = 200;
const DECIMALS = ['.', ','];

/** What the columns mean: what each got, what came of it, and what else is known. */
export function RoleFields({ table, roles, onChange }: RoleFieldsProps) {
  const { experimentReading: say } = useWords();
  const set = (change: Partial<Roles>): void => onChange({ ...roles, ...change });
  const fitting = (fits: (column: TableColumn) => boolean): string[] =>
    table.columns.filter(fits).map(({ name }) => name);
  const choose = (role: 'revenue' | 'cost' | 'covariate' | 'per' | 'id' | 'time', columns: string[]) => (
    <Select
      label={say.roles[role]}
      description={say.rolesAdvice[role]}
      placeholder={say.none}
      clearable
      clearButtonProps={{ 'aria-label': say.clear(say.roles[role]) }}
      searchable
      data={columns}
      value={roles[role] === '' ? null : roles[role]}
      onChange={(column) => set({ [role]: column ?? '' })}
    />
  );
  const arms = armsOf(table, roles.arm);
  const numbers = fitting(canBeOutcome);
  return (
    <>
      <div className="panel-fields">
        <Select
          label={say.roles.arm}
          description={say.rolesAdvice.arm}
          allowDeselect={false}
          data={fitting(isArm)}
          value={roles.arm === '' ? null : roles.arm}
          onChange={(arm) =>
            set({ arm: arm ?? '', control: controlOf(table.columns.find(({ name }) => name === arm)) })
          }
        />
        <Select
          label={say.roles.control}
          description={say.rolesAdvice.control}
          allowDeselect={false}
          data={[...arms]}
          value={roles.control === '' ? null : roles.control}
          onChange={(control) => set({ control: control ?? '' })}
        />
        <MultiSelect
          label={say.roles.outcomes}
          description={say.rolesAdvice.outcomes}
          data={numbers}
          value={[...roles.outcomes]}
          onChange={(outcomes) => set({ outcomes })}
        />
        {choose('revenue', numbers)}
        {choose('cost', numbers)}
        <MultiSelect
          label={say.roles.by}
          description={say.rolesAdvice.by}
          data={fitting(({ distinct, name }) => distinct >= 1 && distinct <= MOST_PARTS && name !== roles.arm)}
          value={[...roles.by]}
          onChange={(by) => set({ by })}
        />
        {choose(
          'time',
          fitting(({ kind, empty }) => kind === 'time' && empty === 0),
        )}
      </div>
      <details>
        <summary className="panel-more">{say.more}</summary>
        <div className="panel-fields">
          {choose(
            'covariate',
            fitting(({ kind }) => kind === 'number'),
          )}
          {choose('per', numbers)}
          {choose(
            'id',
            fitting(({ empty }) => empty === 0),
          )}
          <Select
            label={say.roles.correction}
            description={say.rolesAdvice.correction}
            allowDeselect={false}
            data={CORRECTIONS.map((value) => ({ value, label: say.corrections[value] }))}
            value={roles.correction}
            onChange={(correction) => set({ correction: (correction ?? 'none') as Correction })}
          />
          <NumberInput
            label={say.roles.level}
            description={say.rolesAdvice.level}
            suffix=" %"
            allowedDecimalSeparators={DECIMALS}
            value={roles.level}
            min={50}
            max={99.9}
            onChange={(level) => set({ level })}
          />
          <NumberInput
            label={say.roles.planned}
            description={say.rolesAdvice.planned}
            value={roles.planned}
            min={1}
            allowDecimal={false}
            onChange={(planned) => set({ planned })}
          />
          {roles.by.length > 0 && (
            <>
              <NumberInput
                label={say.roles.learn}
                description={say.rolesAdvice.learn}
                suffix=" %"
                allowedDecimalSeparators={DECIMALS}
                value={roles.learn}
                min={10}
                max={100}
                onChange={(learn) => set({ learn })}
              />
              <NumberInput
                label={say.roles.seed}
                description={say.rolesAdvice.seed}
                value={roles.seed}
                allowDecimal={false}
                onChange={(seed) => set({ seed })}
              />
            </>
          )}
        </div>
        <ArmNumbers
          title={say.weights}
          advice={say.weightsAdvice}
          arms={arms}
          numbers={roles.weights}
          onChange={(weights) => set({ weights })}
        />
        <ArmNumbers
          title={say.costs}
          advice={say.costsAdvice}
          arms={arms}
          numbers={roles.costs}
          onChange={(costs) => set({ costs })}
        />
      </details>
    </>
  );
}
