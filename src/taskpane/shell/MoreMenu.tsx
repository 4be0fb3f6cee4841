import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import type { KeyboardEvent } from "react";
import { ASKS_SELF_TEST } from "../self-test/SelfTestLink";
import { usePane } from "../store/pane-context";
import { useTexts } from "../parts/texts-context";

/** What the menu opens in place of the tabs. */
export type MenuPage = "help" | "about";

const PAGES: readonly MenuPage[] = ["help", "about"];

interface MoreMenuProps {
  onChoose: (page: MenuPage) => void;
  onSelfTest: () => void;
}

/**
 * In Excel on the web, office.js takes the keyboard to the top of the pane at every Esc that it hears, and to nowhere at a Tab in the
 * menu: that closes it too, and leaves the keyboard on its button.
 */
function keepInMenu(event: KeyboardEvent) {
  if (event.key !== "Escape" && event.key !== "Tab") return;
  event.stopPropagation();
  if (event.key === "Tab") event.preventDefault();
}

/** What is seldom needed. */
export default function MoreMenu({ onChoose, onSelfTest }: MoreMenuProps) {
  const { t } = useTexts();
  const { selfTest } = usePane();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          {...ASKS_SELF_TEST}
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={t("menu.more")}
          title={t("menu.more")}
        />
      </MenuTrigger>
      <MenuPopover onKeyDown={keepInMenu}>
        <MenuList>
          {PAGES.map((page) => (
            <MenuItem key={page} onClick={() => onChoose(page)}>
              {t(`menu.${page}`)}
            </MenuItem>
          ))}
          {selfTest && <MenuItem onClick={onSelfTest}>{t("menu.selfTest")}</MenuItem>}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
