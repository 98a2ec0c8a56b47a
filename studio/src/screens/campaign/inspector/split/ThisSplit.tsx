import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { ProblemAlert } from '../../../../app/ProblemAlert';
import { pathAfter } from '../../../../graph/campaign';
import { freeName, OTHERWISE, type Split, type SplitBranch, wayOf } from '../../../../graph/split';
import { useFormat, useWords } from '../../../../i18n/LanguageProvider';
import { useNames } from '../../../../i18n/useNames';
import { useEditor, useEditorState } from '../../editor/EditorContext';
import { useDivision } from '../../editor/useDivision';
import { BranchFields } from './BranchFields';
import { CustomersChoice } from './CustomersChoice';
import { firstCondition } from './knownColumns';
import './split.css';
import { useColumns } from './useColumns';

interface ThisSplitProps {
  readonly path: string;
  readonly split: Split;
}

/** What each way's customers are, in words; nothing until it is known. */
function useShareText(path: string): (name: string) => string {
  const { split } = useWords();
  const { percent, count } = useFormat();
  const { division } = useDivision();
  return (name) => {
    const way = division?.branches.find((one) => one.path === pathAfter(path, wayOf(name)));
    return way === undefined ? '–' : split.share(percent(way.share), count(way.rows));
  };
}

/** The split at which the canvas is: its table, its branches with their conditions, and the share of customers on each. */
export function ThisSplit({ path, split }: ThisSplitProps) {
  const { split: say } = useWords();
  const names = useNames();
  const editor = useEditor();
  const isLocked = useEditorState((state) => state.launch !== undefined);
  const columns = useColumns() ?? [];
  const { failure } = useDivision();
  const shareText = useShareText(path);
  const keep = (branches: SplitBranch[]): void => editor.conditions(path, { split: branches });
  const [first] = columns;
  return (
    <Stack gap="md">
      <div>
        <Title order={2} size="h5">
          {say.title}
        </Title>
        <Text size="sm" c="dimmed">
          {names.place(path)}
        </Text>
      </div>
      <CustomersChoice />
      {failure !== null && <ProblemAlert failure={failure} />}
      <Text size="sm" c="dimmed">
        {say.order}
      </Text>
      {split.split.map((branch, at) => (
        <BranchFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a branch is its place, and its name is being typed
          key={`${path} ${at} of ${split.split.length}`}
          branch={branch}
          others={split.split.filter((one) => one !== branch).map(({ name }) => name)}
          columns={columns}
          share={shareText(branch.name)}
          disabled={isLocked}
          onChange={(changed) => keep(split.split.with(at, changed))}
          onRemove={split.split.length < 2 ? undefined : () => keep(split.split.filter((one) => one !== branch))}
        />
      ))}
      <div>
        <Text size="sm">{say.otherwise}</Text>
        <Text size="xs" fw={600} aria-live="polite">
          {shareText(OTHERWISE)}
        </Text>
      </div>
      <Group gap="xs">
        <Button
          variant="default"
          size="xs"
          disabled={isLocked || first === undefined}
          onClick={() =>
            first !== undefined &&
            keep([...split.split, { name: freeName(split, say.newBranch), when: firstCondition(first) }])
          }
        >
          {say.add}
        </Button>
        <Button variant="default" size="xs" disabled={isLocked} onClick={() => editor.undivide(path)}>
          {say.removeSplit}
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        {say.simulated}
      </Text>
    </Stack>
  );
}
