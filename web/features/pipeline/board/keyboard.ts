import { closestCenter, pointerWithin, type CollisionDetection, type KeyboardCoordinateGetter } from "@dnd-kit/core";

/** Space picks a card up; Enter stays for opening it. */
export const KEYS = { start: ["Space"], cancel: ["Escape"], end: ["Space", "Enter"] };

/** The column under the pointer; for the keyboard the one the card was carried to. */
export const underPointer: CollisionDetection = args => (args.pointerCoordinates ? pointerWithin(args) : closestCenter(args));

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Arrow keys carry a card from column to column, past those it may not enter. */
export const byColumn: KeyboardCoordinateGetter = (event, { context: { droppableRects, droppableContainers, over, collisionRect } }) => {
  const step = STEPS[event.code];
  if (!step || !collisionRect) return undefined;
  event.preventDefault();
  const columns = droppableContainers
    .getEnabled()
    .flatMap(({ id }) => {
      const rect = droppableRects.get(id);
      return rect ? [{ id, rect }] : [];
    })
    .sort((left, right) => left.rect.left - right.rect.left);
  const here = columns.findIndex(({ id }) => id === over?.id);
  const target = columns[here + step];
  if (here < 0 || !target) return undefined;
  const { rect } = target;
  return { x: rect.left + (rect.width - collisionRect.width) / 2, y: rect.top + (rect.height - collisionRect.height) / 2 };
};
