/** Keeps a text legible where lines or dots pass behind it. */
export const HALO = '[paint-order:stroke] stroke-paper [stroke-width:4px] [stroke-linejoin:round]';
