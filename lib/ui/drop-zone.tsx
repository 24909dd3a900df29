// Files dropped or pasted anywhere on the tab.
import { useEffect, useState } from 'preact/hooks';
import { useDesk } from './desk.ts';
import { takeFiles } from './given-files.ts';

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** What is seen while files are dragged over the tab; nothing else. */
export function DropZone() {
  const desk = useDesk();
  const [over, setOver] = useState(false);
  useEffect(() => {
    // A drag enters and leaves every element on its way: it is over the tab while it entered more than it left.
    let depth = 0;
    const entered = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      depth += 1;
      setOver(true);
    };
    const left = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const above = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    };
    const dropped = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      takeFiles(desk, event.dataTransfer?.files ?? []);
    };
    const pasted = (event: ClipboardEvent) => {
      const files = event.clipboardData?.files;
      // Programs put a picture of a text beside the text: the text is meant.
      if (!files?.length || event.clipboardData?.types.includes('text/plain')) return;
      event.preventDefault();
      takeFiles(desk, files);
    };
    addEventListener('dragenter', entered);
    addEventListener('dragleave', left);
    addEventListener('dragover', above);
    addEventListener('drop', dropped);
    addEventListener('paste', pasted);
    return () => {
      removeEventListener('dragenter', entered);
      removeEventListener('dragleave', left);
      removeEventListener('dragover', above);
      removeEventListener('drop', dropped);
      removeEventListener('paste', pasted);
    };
  }, [desk]);
  return over ? (
    <div class="drop-zone" aria-hidden="true">
      <p>Drop to read: PDF, web page, mail, text, Markdown</p>
      <p class="soft small">Nothing is stored until Keep.</p>
    </div>
  ) : null;
}
