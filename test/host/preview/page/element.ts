/** An element of preview.html by its id; throws when page and script no longer fit each other. */
export function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`preview.html has no ${type.name} “${id}”.`);
  return found;
}

export function button(text: string, className: string, click: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = className;
  made.textContent = text;
  made.addEventListener("click", click);
  return made;
}
