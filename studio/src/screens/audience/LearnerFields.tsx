import { Checkbox, Group, Radio, Stack, Text } from '@mantine/core';
import type { ExperimentTable, UpliftLearners } from '../../api/schema';
import { useFormat, useWords } from '../../i18n/LanguageProvider';
import { type AudienceRoles, chosenBases, chosenLearners, hasRoom, isBinary, type Validation } from './audienceRoles';
import { baseName, learnerName } from './learnerNames';

interface LearnerFieldsProps {
  readonly known: UpliftLearners;
  readonly table: ExperimentTable;
  readonly roles: AudienceRoles;
  readonly onChange: (roles: AudienceRoles) => void;
}

/** How thoroughly is looked, and with which learners. */
export function LearnerFields({ known, table, roles, onChange }: LearnerFieldsProps) {
  const words = useWords();
  const format = useFormat();
  const { audience: say } = words;
  const binary = isBinary(table, roles.outcome);
  const obstacleOf = (learner: UpliftLearners['learners'][number]): string | undefined => {
    if (learner.binary && !binary) {
      return say.onlyBinary;
    }
    return hasRoom(known, table, roles, learner.least_arm_rows)
      ? undefined
      : say.onlyLarge(format.count(learner.least_arm_rows));
  };
  return (
    <>
      <Radio.Group
        label={say.validation}
        value={roles.validation}
        onChange={(next) =>
          onChange({ ...roles, validation: next as Validation, learners: undefined, bases: undefined })
        }
      >
        <Group gap="lg" mt={6} align="start">
          <Radio value="quick" label={say.quick} description={say.quickAdvice} />
          <Radio value="full" label={say.full} description={say.fullAdvice} />
        </Group>
      </Radio.Group>
      <details>
        <summary className="panel-more">{say.own}</summary>
        <Stack gap="sm" mt="sm">
          <Checkbox.Group
            label={say.learners}
            value={[...chosenLearners(known, table, roles)]}
            onChange={(learners) => onChange({ ...roles, learners })}
          >
            <div className="audience-checks">
              {known.learners.map((learner) => {
                const obstacle = obstacleOf(learner);
                return (
                  <Checkbox
                    key={learner.name}
                    value={learner.name}
                    label={learnerName(learner.name, words)}
                    disabled={obstacle !== undefined}
                    description={obstacle}
                  />
                );
              })}
            </div>
          </Checkbox.Group>
          <Checkbox.Group
            label={say.bases}
            value={[...chosenBases(known, roles)]}
            onChange={(bases) => onChange({ ...roles, bases })}
          >
            <div className="audience-checks">
              {known.bases.map(({ name }) => (
                <Checkbox key={name} value={name} label={baseName(name, words)} />
              ))}
            </div>
          </Checkbox.Group>
          {(roles.learners?.length === 0 || roles.bases?.length === 0) && (
            <Text size="sm" c="dimmed">
              {say.needLearners}
            </Text>
          )}
        </Stack>
      </details>
    </>
  );
}
