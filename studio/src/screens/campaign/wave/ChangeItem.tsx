import { Badge, Button, Group, Text } from '@mantine/core';
import { proposedText } from '../../../i18n/changeText';
import { useWords } from '../../../i18n/LanguageProvider';
import { useSpeech } from '../../../i18n/useSpeech';
import type { DecidedChange } from './proposalChanges';
import { useWave } from './WaveContext';

interface ChangeItemProps {
  readonly change: DecidedChange;
  readonly currency: string;
  /** Shows where it is on the canvas. */
  readonly onShow: (path: string) => void;
}

function Choices({ one, said }: { readonly one: DecidedChange; readonly said: string }) {
  const { wave: words } = useWords();
  const wave = useWave();
  switch (one.decision) {
    case 'open':
      return (
        <>
          <Button size="compact-sm" aria-label={words.acceptThis(said)} onClick={() => wave.accept([one])}>
            {words.accept}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={words.rejectThis(said)}
            onClick={() => wave.reject([one])}
          >
            {words.reject}
          </Button>
        </>
      );
    case 'made':
      return (
        <>
          <Badge variant="light" color="green">
            ✓ {words.accepted}
          </Badge>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={words.takeBackThis(said)}
            onClick={() => wave.takeBack(one)}
          >
            {words.takeBack}
          </Button>
        </>
      );
    case 'rejected':
      return (
        <>
          <Badge variant="light" color="gray">
            ✕ {words.rejected}
          </Badge>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={words.reconsiderThis(said)}
            onClick={() => wave.reconsider(one)}
          >
            {words.reconsider}
          </Button>
        </>
      );
    case 'gone':
      return (
        <Badge variant="light" color="gray">
          {words.gone}
        </Badge>
      );
  }
}

/** One change in words, with what it is worth and why, to accept or reject. */
export function ChangeItem({ change: one, currency, onShow }: ChangeItemProps) {
  const { wave: words } = useWords();
  const speech = useSpeech(currency);
  const { shortMoney, percent, count } = speech.format;
  const said = proposedText(speech, one.change);
  const signed = `${one.worth > 0 ? '+' : ''}${shortMoney(one.worth)}`;
  return (
    <li className="wave-change" data-decision={one.decision}>
      <button type="button" className="wave-change-text" onClick={() => onShow(one.change.path)}>
        {said}
      </button>
      <Text size="sm">
        <strong>{signed}</strong>
        {one.shareOfGap !== null && <> · {words.ofGap(percent(one.shareOfGap))}</>}
        <span className="wave-people"> · {words.people(count(Math.round(one.people)))}</span>
      </Text>
      {one.regret !== null && one.regret > 0 && (
        <Text size="xs" c="var(--muted)">
          {words.regret(shortMoney(one.regret))}
        </Text>
      )}
      <Group gap="xs" mt={6}>
        <Choices one={one} said={said} />
      </Group>
    </li>
  );
}
