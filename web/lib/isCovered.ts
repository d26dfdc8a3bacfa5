/** Whether a menu, a dialog or an open list lies over the page, so that keys are meant for it. Closed lists of pickers are there but not seen. */
export const isCovered = (): boolean => [...document.querySelectorAll("[role=dialog], [role=menu], [role=listbox]")].some(each => each.checkVisibility());
