import { useMutation } from '@tanstack/react-query';
import { exportCampaign } from '../../../api/campaignFiles';
import { usePlotTheme } from '../../../app/usePlotTheme';
import { download, fileName } from '../../../dom/download';
import { type Drawn, drawing, drawingSize } from '../../../graph/drawing';
import { figuresOf } from '../../../graph/figures';
import { layout } from '../../../graph/layout';
import { useSpeech } from '../../../i18n/useSpeech';
import { pngOf } from '../../../plots/picture';
import { useDirection } from '../canvas/useScene';
import { useAutosave, useEditor, useEditorState } from '../editor/EditorContext';

export type ExportKind = 'json' | 'svg' | 'png';

/** Saves the open campaign on the reader's machine: its file byte by byte as the server keeps it, or its drawing. */
export function useExports() {
  const editor = useEditor();
  const autosave = useAutosave();
  const theme = usePlotTheme();
  const direction = useDirection();
  const { names, format, words } = useSpeech(useEditorState((state) => state.world.currency));

  const drawn = (): Drawn => {
    const { world, launch } = editor.store.state();
    const campaign = editor.campaign();
    return {
      title: campaign.name,
      layout: layout(campaign, world, direction),
      world,
      figures: launch === undefined ? undefined : figuresOf(launch.result.steps, launch.result.branches),
      theme,
      words: {
        channel: names.channel,
        message: names.message,
        reaction: names.reaction,
        people: format.short,
        share: format.percent,
        money: format.shortMoney,
        split: (split) => [words.canvas.divided, words.canvas.dividedBy(names.columns(split))],
        wait: words.canvas.waitsShort,
      },
    };
  };

  const made = async (kind: ExportKind): Promise<Blob> => {
    if (kind === 'json') {
      await autosave.flush();
      return exportCampaign(editor.store.state().id);
    }
    const picture = drawn();
    const { width, height } = drawingSize(picture.layout);
    const svg = drawing(picture);
    return kind === 'png' ? pngOf(svg, width, height) : new Blob([svg], { type: 'image/svg+xml' });
  };

  return useMutation({
    mutationFn: async (kind: ExportKind) => download(fileName(editor.campaign().name, kind), await made(kind)),
  });
}
