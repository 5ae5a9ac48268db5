import type { KeyGroup } from '@/components/shell/shortcuts';

/** The keys of the grid, for the sheet that lists all keys. */
export const GRID_KEYS: KeyGroup = {
  title: 'In the grid',
  keys: [
    { keys: 'enter', label: 'Edit the cell; any letter writes anew' },
    { keys: 'tab', label: 'Keep it and go on' },
    { keys: 'escape', label: 'Leave the cell as it was' },
    { keys: 'escape tab', label: 'Leave the grid' },
    { keys: 'm', label: 'MVP, on an edition; s Scalable, e Enterprise' },
    { keys: 'space', label: 'Open the feature' },
    { keys: 'shift+arrowdown', label: 'Select more' },
    { keys: 'shift+space', label: 'Select whole rows' },
    { keys: 'mod+space', label: 'Select the column' },
    { keys: 'mod+a', label: 'Select all' },
    { keys: 'mod+c', label: 'Copy; x cuts, v pastes' },
    { keys: 'mod+d', label: 'Fill down' },
    { keys: 'delete', label: 'Empty the cells' },
    { keys: 'mod+z', label: 'Undo; with shift, redo' },
    { keys: 'alt+arrowdown', label: 'Move the rows' },
    { keys: 'alt+shift+arrowdown', label: 'Move the area' },
    { keys: 'mod+enter', label: 'Add a feature to the area' },
    { keys: 'mod+backspace', label: 'Remove the features' },
  ],
};
