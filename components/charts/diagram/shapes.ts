/** The type size of a line's label, in px. */
export const LABEL_SIZE = 11;

/** A box to place, in px. */
export interface DiagramBox {
  key: string;
  width: number;
  height: number;
}

/** A line between two boxes. */
export interface DiagramLink {
  id: string;
  from: string;
  to: string;
  /** Lines of one box that may leave it together, as the branches of a tree. */
  bundleFrom?: string;
  bundleTo?: string;
  /** Room that its label needs beside the box it ends at. */
  labelWidth: number;
}

export interface Point {
  x: number;
  y: number;
}

export interface PlacedBox extends DiagramBox, Point {}

export interface PlacedLink {
  id: string;
  /** From the border of `from` to the border of `to`; every turn is a right angle. */
  points: Point[];
  /** Where its label ends (or, where it runs to the left, begins), on the line. */
  labelAt: Point & { anchor: 'start' | 'end' };
}

export interface Layout {
  width: number;
  height: number;
  boxes: PlacedBox[];
  links: PlacedLink[];
}
