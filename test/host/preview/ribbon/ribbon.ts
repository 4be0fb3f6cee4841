import type { AddinManifest, RibbonCommand } from "./manifest-commands";

/** Draws the add-in's own buttons, as its manifest describes them. */
export function drawRibbon(
  place: HTMLElement,
  manifest: AddinManifest,
  run: (command: RibbonCommand) => void,
): void {
  place.replaceChildren(
    ...manifest.groups.map((group) => {
      const section = document.createElement("section");
      section.className = "group";
      section.setAttribute("aria-label", group.label);
      const buttons = document.createElement("div");
      buttons.className = "buttons";
      buttons.append(...group.commands.map((command) => commandButton(command, run)));
      const title = document.createElement("h2");
      title.textContent = group.label;
      section.append(buttons, title);
      return section;
    }),
  );
}

function commandButton(command: RibbonCommand, run: (command: RibbonCommand) => void): HTMLElement {
  const holder = document.createElement("div");
  holder.className = "command";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "large";
  button.dataset["command"] = command.id;
  const icon = document.createElement("img");
  icon.src = command.icon;
  icon.alt = "";
  icon.width = icon.height = 32;
  const label = document.createElement("span");
  label.textContent = command.label;
  button.append(icon, label);
  button.addEventListener("click", () => run(command));

  const tip = document.createElement("div");
  tip.className = "supertip";
  tip.id = `tip-${command.id}`;
  tip.setAttribute("role", "tooltip");
  const heading = document.createElement("strong");
  heading.textContent = command.supertip.title;
  const text = document.createElement("p");
  text.textContent = command.supertip.text;
  tip.append(heading, text);
  button.setAttribute("aria-describedby", tip.id);
  holder.append(button, tip);
  return holder;
}
