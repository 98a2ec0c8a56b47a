import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { EditorButton } from '../../access/EditorButton';
import { deleteWorld } from '../../api/worlds';
import { ProblemAlert } from '../../app/ProblemAlert';
import { navigate } from '../../app/router';
import { useWords } from '../../i18n/LanguageProvider';

/** Deletes a world of one's own after asking. */
export function DeleteWorld({ name }: { readonly name: string }) {
  const { worlds, frame } = useWords();
  const queries = useQueryClient();
  const [isOpen, { open, close }] = useDisclosure();
  const remove = useMutation({
    mutationFn: () => deleteWorld(name),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['worlds'] });
      navigate('/worlds');
    },
  });
  return (
    <>
      <EditorButton variant="default" onClick={open}>
        {worlds.delete}
      </EditorButton>
      <Modal opened={isOpen} onClose={close} title={worlds.delete} closeButtonProps={{ 'aria-label': frame.close }}>
        <Stack>
          <Text>{worlds.deleteSure(name)}</Text>
          {remove.error !== null && <ProblemAlert failure={remove.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {frame.cancel}
            </Button>
            <Button color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
              {worlds.deleteYes}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
