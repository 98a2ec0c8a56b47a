import { useMutation } from '@tanstack/react-query';
import { exportCampaign } from '../../../api/campaignFiles';
import { usePlotTheme } from '../../../app/usePlotTheme';
import { download, fileName } from '../../../dom/download';
import { figuresOf } from '../../../graph/figures';
import { layout } from '../../../graph/layout';
import { useSpeech } from '../../../i18n/useSpeech';
import { pngOf } from '../../../plots/picture';
import { useDirection } from '../canvas/useScene';
import { useAutosave, useEditor, useEditorState } from '../editor/EditorContext';
import { type SvgFile, treeSvg } from './treeSvg';

export type ExportKind = 'json' | 'svg' | 'png';

/** Saves the open campaign on the reader's machine: its file byte by byte as the server keeps it, or its drawing. */
export function useExports() {
  const editor = useEditor();
  const autosave = useAutosave();
  const theme = usePlotTheme();
  const direction = useDirection();
  const speech = useSpeech(useEditorState((state) => state.world.currency));

  const drawing = (): SvgFile => {
    const { world, launch } = editor.store.state();
    const campaign = editor.campaign();
    const figures = launch === undefined ? undefined : figuresOf(launch.result.steps);
    return treeSvg({ title: campaign.name, layout: layout(campaign, world, direction), figures, theme, speech });
  };

  const made = async (kind: ExportKind): Promise<Blob> => {
    if (kind === 'json') {
      await autosave.flush();
      return exportCampaign(editor.store.state().id);
    }
    const { svg, width, height } = drawing();
    return kind === 'png' ? pngOf(svg, width, height) : new Blob([svg], { type: 'image/svg+xml' });
  };

  return useMutation({
    mutationFn: async (kind: ExportKind) => download(fileName(editor.campaign().name, kind), await made(kind)),
  });
}
