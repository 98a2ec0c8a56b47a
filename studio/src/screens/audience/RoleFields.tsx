import { MultiSelect, Select } from '@mantine/core';
import type { ExperimentTable } from '../../api/schema';
import { useWords } from '../../i18n/LanguageProvider';
import { armsOf, isArm } from '../experiments/read/roles';
import { type AudienceRoles, featureColumns, outcomeColumns, withTreatment } from './audienceRoles';

interface RoleFieldsProps {
  readonly table: ExperimentTable;
  readonly roles: AudienceRoles;
  readonly onChange: (roles: AudienceRoles) => void;
}

/** What each got, what came of it, and what was known before. */
export function RoleFields({ table, roles, onChange }: RoleFieldsProps) {
  const { audience: say, experimentReading } = useWords();
  const set = (change: Partial<AudienceRoles>): void => {
    const next = { ...roles, ...change };
    const known = featureColumns(table, next);
    onChange({ ...next, features: next.features.filter((name) => known.includes(name)) });
  };
  const orNone = (column: string): string | null => (column === '' ? null : column);
  return (
    <>
      <div className="panel-fields">
        <Select
          label={say.roles.treatment}
          description={say.rolesAdvice.treatment}
          allowDeselect={false}
          data={table.columns.filter(isArm).map(({ name }) => name)}
          value={orNone(roles.treatment)}
          onChange={(treatment) => onChange(withTreatment(table, roles, treatment ?? ''))}
        />
        <Select
          label={say.roles.control}
          description={say.rolesAdvice.control}
          allowDeselect={false}
          data={[...armsOf(table, roles.treatment)]}
          value={orNone(roles.control)}
          onChange={(control) => set({ control: control ?? '' })}
        />
        <Select
          label={say.roles.outcome}
          description={say.rolesAdvice.outcome}
          allowDeselect={false}
          data={[...outcomeColumns(table, roles)]}
          value={orNone(roles.outcome)}
          onChange={(outcome) => set({ outcome: outcome ?? '' })}
        />
        <Select
          label={say.roles.customer}
          description={say.rolesAdvice.customer}
          placeholder={experimentReading.none}
          clearable
          clearButtonProps={{ 'aria-label': experimentReading.clear(say.roles.customer) }}
          data={table.columns.filter(({ empty }) => empty === 0).map(({ name }) => name)}
          value={orNone(roles.customer)}
          onChange={(customer) => set({ customer: customer ?? '' })}
        />
      </div>
      <MultiSelect
        label={say.roles.features}
        description={say.rolesAdvice.features}
        searchable
        data={[...featureColumns(table, roles)]}
        value={[...roles.features]}
        onChange={(features) => set({ features })}
      />
    </>
  );
}
