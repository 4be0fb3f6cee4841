import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type KeyboardEvent, type Ref } from "react";
import { useFieldStyles } from "../fields/field-styles";
import { usePlainStyles } from "../plain-styles";
import { useTexts } from "../texts-context";
import { findChoices, isNewName, splitTyped, type PersonChoice } from "./person-choices";

/** More are found by typing. */
const MOST_SHOWN = 8;

const useStyles = makeStyles({
  combobox: { position: "relative", minWidth: 0 },
  list: {
    position: "absolute",
    zIndex: 2,
    insetInline: 0,
    top: "calc(100% + 2px)",
    margin: 0,
    padding: "4px",
    listStyleType: "none",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    scrollMarginBlock: "8px",
  },
  inFlow: { position: "static", boxShadow: "none", marginBlockStart: "2px" },
  option: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: "8px",
    padding: "4px 8px",
    borderRadius: tokens.borderRadiusSmall,
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  active: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: "-2px",
    "@media (forced-colors: active)": { outlineColor: "Highlight" },
  },
});

interface PersonComboboxProps {
  label: string;
  choices: readonly PersonChoice[];
  /** A name that was picked, or typed anew, with the hours that were typed behind it. */
  onPick: (name: string, hours: number | null) => void;
  /** Enter while nothing is typed. */
  onEnterEmpty?: () => void;
  /** The list pushes what is below it down, where it would be cut off otherwise. */
  inFlow?: boolean;
  inputRef?: Ref<HTMLInputElement>;
}

interface Option {
  id: string;
  name: string;
  isNew: boolean;
  tasks: number;
}

/** Offers the workbook's persons while a name is typed; a name that nobody has can be added. */
export function PersonCombobox(props: PersonComboboxProps) {
  const { label, choices, onPick, onEnterEmpty, inFlow = false, inputRef } = props;
  const styles = useStyles();
  const fields = useFieldStyles();
  const plain = usePlainStyles();
  const { t } = useTexts();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  /** -1: none, so that Enter does not pick by accident. */
  const [active, setActive] = useState(-1);
  const list = useRef<HTMLUListElement>(null);

  const { name: wanted, hours } = splitTyped(typed);
  const found = findChoices(choices, wanted).slice(0, MOST_SHOWN);
  const options: Option[] = found.map(({ name, tasks }, at) => ({
    id: `${id}${at}`,
    name,
    isNew: false,
    tasks,
  }));
  if (isNewName(choices, wanted)) {
    options.push({ id: `${id}new`, name: wanted, isNew: true, tasks: 0 });
  }
  const isOpen = open && options.length > 0;
  const at = isOpen ? Math.min(active, options.length - 1) : -1;

  useEffect(() => {
    if (isOpen) list.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const pick = ({ name }: Option) => {
    setTyped("");
    close();
    onPick(name, hours);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp": {
        event.preventDefault();
        setOpen(true);
        const step = event.key === "ArrowDown" ? 1 : -1;
        const from = at < 0 && step < 0 ? 0 : at;
        setActive((from + step + options.length) % Math.max(1, options.length));
        return;
      }
      case "Enter": {
        event.preventDefault();
        const option = options[at];
        if (option) pick(option);
        else if (typed.trim() === "") onEnterEmpty?.();
        return;
      }
      case "Tab": {
        const option = typed.trim() === "" || event.shiftKey ? undefined : options[at];
        if (!option) return close();
        event.preventDefault();
        return pick(option);
      }
      case "Escape":
        if (!isOpen && typed === "") return;
        event.stopPropagation();
        if (isOpen) close();
        else setTyped("");
    }
  };

  return (
    <div className={styles.combobox}>
      <input
        ref={inputRef}
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}list` : undefined}
        aria-autocomplete="list"
        aria-activedescendant={options[at]?.id}
        autoComplete="off"
        spellCheck={false}
        className={mergeClasses(fields.field, fields.small)}
        placeholder={t("editor.addPersonHint")}
        value={typed}
        data-typing={typed === "" ? undefined : ""}
        onChange={({ target }) => {
          setTyped(target.value);
          setOpen(target.value.trim() !== "");
          setActive(target.value.trim() === "" ? -1 : 0);
        }}
        onClick={() => setOpen(true)}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      {isOpen && (
        <ul
          ref={list}
          id={`${id}list`}
          role="listbox"
          aria-label={label}
          className={mergeClasses(styles.list, inFlow && styles.inFlow)}
        >
          {options.map((option, index) => (
            <li
              key={option.id}
              id={option.id}
              role="option"
              aria-selected={index === at}
              className={mergeClasses(styles.option, index === at && styles.active)}
              // The field keeps the focus
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(option)}
            >
              <span>{option.isNew ? t("editor.newPerson", { name: option.name }) : option.name}</span>
              <span className={plain.muted}>
                {option.isNew ? t("editor.newPersonMark") : t("found.personTasks", { count: option.tasks })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
