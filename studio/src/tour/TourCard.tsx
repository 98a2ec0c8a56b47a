import { Button, CloseButton, Group, Text } from '@mantine/core';
import { useViewportSize } from '@mantine/hooks';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../i18n/LanguageProvider';
import { placeCard, type Size } from './placeCard';
import { STOPS } from './stops';
import './tour.css';
import { endTour, nextStop, stopBefore } from './tourStore';
import { useAnchor } from './useAnchor';

const ROOM = 6;
const NO_ANCHORS: readonly string[] = [];

interface TourCardProps {
  /** The number of the stop. */
  readonly at: number;
}

/** One stop: what is pointed to stands in light, the card beside it says what it is. */
export default function TourCard({ at }: TourCardProps) {
  const { tour: words, frame } = useWords();
  const stop = STOPS[at];
  const anchor = useAnchor(stop?.anchors ?? NO_ANCHORS);
  const screen = useViewportSize();
  const card = useRef<HTMLDivElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useReturningFocus();

  // biome-ignore lint/correctness/useExhaustiveDependencies: another stop has another text, and so another size
  useLayoutEffect(() => {
    const { offsetWidth: width = 0, offsetHeight: height = 0 } = card.current ?? {};
    setSize({ width, height });
  }, [at, words, screen.width]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every stop takes the keyboard's focus
  useEffect(() => next.current?.focus(), [at]);

  if (stop === undefined) {
    return null;
  }
  const isLast = at === STOPS.length - 1;
  const { title, text } = words.stops[stop.name];
  const onKeyDown = (event: KeyboardEvent): void => {
    const deed = { Escape: endTour, ArrowRight: nextStop, ArrowLeft: stopBefore }[event.key];
    if (deed !== undefined) {
      event.preventDefault();
      // The canvas has keys of its own for these.
      event.stopPropagation();
      deed();
    }
  };
  const light = anchor && {
    left: anchor.left - ROOM,
    top: anchor.top - ROOM,
    width: anchor.width + 2 * ROOM,
    height: anchor.height + 2 * ROOM,
  };
  return (
    <>
      <div className={light === undefined ? 'tour-dark' : 'tour-light'} style={light} aria-hidden="true" />
      <div
        ref={card}
        className="tour-card"
        role="dialog"
        aria-labelledby="tour-title"
        aria-describedby="tour-text"
        style={placeCard(anchor, size, screen)}
        onKeyDown={onKeyDown}
      >
        <Group justify="space-between" wrap="nowrap">
          <Text size="xs" c="var(--muted)">
            {words.title} · {words.at(at + 1, STOPS.length)}
          </Text>
          <CloseButton size="sm" aria-label={frame.close} onClick={endTour} />
        </Group>
        <Text id="tour-title" component="h2" fw={600}>
          {title}
        </Text>
        <Text id="tour-text" size="sm" mt={4}>
          {text}
        </Text>
        <Group justify="space-between" mt="md" wrap="nowrap">
          <Button size="compact-sm" variant="subtle" color="gray" onClick={endTour}>
            {words.skip}
          </Button>
          <Group gap={6} wrap="nowrap">
            {at > 0 && (
              <Button size="compact-sm" variant="default" onClick={stopBefore}>
                {words.back}
              </Button>
            )}
            <Button ref={next} size="compact-sm" onClick={nextStop}>
              {isLast ? words.done : words.next}
            </Button>
          </Group>
        </Group>
      </div>
    </>
  );
}

/** Gives the focus back, when the tour ends, to what had it before. */
function useReturningFocus(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) {
        before.focus();
      }
    };
  }, []);
}
