'use client';

import { type RefObject, useEffect, useEffectEvent, useState } from 'react';

export interface GivenFile {
  name: string;
  file: Blob;
}

type OnFiles = (files: GivenFile[]) => void;

/** The part of the page that belongs to an element: what is marked so, or the section around it. */
const areaOf = (element: HTMLElement): HTMLElement =>
  element.closest<HTMLElement>('[data-attachments-area]') ??
  element.closest('section') ??
  element.parentElement ??
  element;

const open = new Set<HTMLElement>();

/** Where something belongs that is pasted with nothing in focus: the part that is on the screen, or in its middle. */
function lookedAt(): HTMLElement | undefined {
  const shown = [...open].filter(area => area.getClientRects().length > 0);
  const middle = window.innerHeight / 2;
  const isInMiddle = (area: HTMLElement) => {
    const { top, bottom } = area.getBoundingClientRect();
    return top <= middle && middle < bottom;
  };
  return shown.length === 1 ? shown[0] : shown.find(isInMiddle);
}

/**
 * Files and pictures pasted anywhere in the part of the page around `within`; with nothing in focus,
 * in the part that is looked at. Text that comes with a picture is meant where there is a field for it.
 */
export function usePastedFiles(within: RefObject<HTMLElement | null>, onFiles: OnFiles, enabled = true) {
  const take = useEffectEvent(onFiles);
  useEffect(() => {
    if (!enabled || !within.current) return undefined;
    const area = areaOf(within.current);
    open.add(area);
    const onPaste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      if (!(target instanceof Element) || !clipboardData || event.defaultPrevented) return;
      const isMine = area.contains(target) || (target === document.body && lookedAt() === area);
      const isText = clipboardData.types.includes('text/plain') && target.closest('input, textarea');
      if (!isMine || isText || !clipboardData.files.length) return;
      event.preventDefault();
      take(Array.from(clipboardData.files, named));
    };
    document.addEventListener('paste', onPaste);
    return () => {
      open.delete(area);
      document.removeEventListener('paste', onPaste);
    };
  }, [within, enabled]);
}

/** Files dropped on the part of the page around `within`, and whether some are being dragged: over it, or elsewhere. */
export function useDroppedFiles(
  within: RefObject<HTMLElement | null>,
  onFiles: OnFiles,
  enabled = true,
): 'over' | 'elsewhere' | null {
  const [drag, setDrag] = useState<'over' | 'elsewhere' | null>(null);
  const take = useEffectEvent(onFiles);
  useEffect(() => {
    if (!enabled || !within.current) return undefined;
    const area = areaOf(within.current);
    const isOver = (event: DragEvent) => event.target instanceof Node && area.contains(event.target);
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const onMove = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      // Without this a file that misses its place would replace the page.
      event.preventDefault();
      if (event.dataTransfer && isOver(event)) event.dataTransfer.dropEffect = 'copy';
      setDrag(isOver(event) ? 'over' : 'elsewhere');
    };
    const onLeave = (event: DragEvent) => event.relatedTarget === null && setDrag(null);
    const onDrop = (event: DragEvent) => {
      setDrag(null);
      if (!holdsFiles(event)) return;
      event.preventDefault();
      const files = Array.from(event.dataTransfer?.files ?? []);
      if (isOver(event) && files.length) take(files.map(file => ({ name: file.name, file })));
    };
    const listeners = { dragenter: onMove, dragover: onMove, dragleave: onLeave, drop: onDrop };
    const entries = Object.entries(listeners) as [keyof typeof listeners, (event: DragEvent) => void][];
    for (const [name, listener] of entries) window.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of entries) window.removeEventListener(name, listener);
    };
  }, [within, enabled]);
  return drag;
}

/** The clipboard calls every picture `image.png`. */
function named(file: File): GivenFile {
  if (!/^image\.\w+$/.test(file.name)) return { name: file.name, file };
  const now = new Date();
  const two = (figure: number) => String(figure).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join('.');
  return { name: `Screenshot ${day} ${time}${file.name.slice('image'.length)}`, file };
}
