import { Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from "react";
import type { PersonProposal } from "../../../analysis/propose-persons";
import type { Texts } from "../../../locale/texts";
import type { CellRef } from "../../../model/cell";
import { usePreview } from "../../edits/use-preview";
import { afterPress } from "../../parts/press";
import { usePlainStyles } from "../../parts/plain-styles";
import { useTexts } from "../../parts/texts-context";
import type { PersonChoice } from "./person-choices";
import type { PersonLoad } from "./person-load";
import { PersonRoom } from "./PersonRoom";
import { addsColumn, judgeTyped } from "./typed-person";

/** More are found by typing. */
const MOST_SHOWN = 8;

const useStyles = makeStyles({
  combobox: { position: "relative", minWidth: 0 },
  input: { width: "100%" },
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
  note: { textAlign: "end", flexShrink: 0, maxWidth: "65%" },
  active: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: "-2px",
    "@media (forced-colors: active)": { outlineColor: "Highlight" },
  },
});

interface PersonComboboxProps {
  label: string;
  /** Everyone, also who is on the task already. */
  choices: readonly PersonChoice[];
  /** What the name is for: a new one may add a column to their sheets. */
  tasks: readonly CellRef[];
  /** What someone has now, and gets with these hours. */
  loadOf?: (personKey: string, hours: number | null) => PersonLoad;
  /** Keys of those who are on the task already: picked, they are shown and nothing is written. */
  onTask?: readonly string[];
  /** Those to offer first, with why. */
  proposed?: readonly PersonProposal[];
  /** A name that was picked, or typed anew, with the hours that were typed behind it. */
  onPick: (name: string, hours: number | null) => void;
  /** Someone was picked who is on the task already. */
  onPickAgain?: (personKey: string) => void;
  /** Enter while nothing is typed. */
  onEnterEmpty?: () => void;
  /** The list pushes what is below it down, where it would be cut off otherwise. */
  inFlow?: boolean;
  inputRef?: Ref<HTMLInputElement>;
}

interface Option {
  id: string;
  key: string;
  name: string;
  isNew: boolean;
  /** Beside the name. */
  note: ReactNode;
}

/**
 * Offers the workbook's persons while a name is typed; a name that nobody has can be added. Not Fluent's Combobox: there Tab,
 * Home, End and Space do otherwise than in a field in which names are typed one after another.
 */
export function PersonCombobox(props: PersonComboboxProps) {
  const { label, choices, tasks, loadOf, onTask = [], proposed = [] } = props;
  const { onPick, onPickAgain, onEnterEmpty, inFlow = false, inputRef } = props;
  const styles = useStyles();
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t } = texts;
  const id = useId();
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  /** -1: none, so that Enter does not pick by accident. */
  const [active, setActive] = useState(-1);
  const list = useRef<HTMLUListElement>(null);

  const { hours, found, enter, add, impossible } = judgeTyped(choices, typed);
  const isEmpty = typed.trim() === "";
  const outcome = usePreview(add && open ? { kind: "assign", tasks: [...tasks], person: add, hours } : null);
  const first = isEmpty
    ? proposed.flatMap(({ personKey }) => found.find(({ key }) => key === personKey) ?? [])
    : [];
  const options = [...first, ...found.filter((choice) => !first.includes(choice))]
    .slice(0, MOST_SHOWN)
    .map(({ key, name, tasks: count }, at): Option => ({
      id: `${id}${at}`,
      key,
      name,
      isNew: false,
      note: onTask.includes(key) ? (
        t("picker.onTask")
      ) : (
        <>
          {proposed.some(({ personKey }) => personKey === key) && isEmpty && (
            <span className={plain.below}>
              {proposalText(
                texts,
                proposed.find(({ personKey }) => personKey === key)!,
              )}
            </span>
          )}
          {loadOf ? <PersonRoom load={loadOf(key, hours)} /> : t("count.tasks", { count })}
        </>
      ),
    }));
  if (add !== null) {
    options.push({
      id: `${id}new`,
      key: "",
      name: add,
      isNew: true,
      note: t(addsColumn(outcome) ? "picker.addsColumn" : "editor.newPersonMark"),
    });
  }
  const isOpen = open && options.length > 0;
  /** Someone new is never taken unasked: only with the arrows, a click, or a second Enter. */
  const byItself = !isEmpty && enter ? options.findIndex(({ key }) => key === enter.key) : -1;
  const at = isOpen ? Math.min(active < 0 ? byItself : active, options.length - 1) : -1;
  const wrong = impossible && t(`picker.impossible.${impossible}`, { text: typed.trim() });

  useEffect(() => {
    if (isOpen) list.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const pick = ({ key, name }: Option) => {
    setTyped("");
    close();
    if (onTask.includes(key)) onPickAgain?.(key);
    else onPick(name, hours);
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
        else if (isEmpty) onEnterEmpty?.();
        else if (add !== null) {
          setOpen(true);
          setActive(options.length - 1);
        }
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
      <Input
        ref={inputRef}
        size="small"
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}list` : undefined}
        aria-autocomplete="list"
        aria-activedescendant={options[at]?.id}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? `${id}wrong` : undefined}
        autoComplete="off"
        spellCheck={false}
        className={styles.input}
        placeholder={t("editor.addPersonHint")}
        value={typed}
        data-typing={typed === "" ? undefined : ""}
        onChange={(_, { value }) => {
          setTyped(value);
          setOpen(value.trim() !== "");
          setActive(-1);
        }}
        onClick={() => setOpen(true)}
        onBlur={() => afterPress(close)}
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
              <span className={mergeClasses(plain.muted, styles.note)}>{option.note}</span>
            </li>
          ))}
        </ul>
      )}
      {wrong && (
        <p id={`${id}wrong`} role="alert" className={plain.error}>
          {wrong}
        </p>
      )}
    </div>
  );
}

/** "staat in het streefdoel · doet 5 taken in deze cluster · nog 3 u over". */
export function proposalText({ t, list }: Texts, { reasons }: PersonProposal): string {
  return reasons
    .map((reason) => {
      switch (reason.is) {
        case "planned":
          return t("proposal.planned");
        case "sameTask":
          return t("proposal.sameTask", { schools: list(reason.schools) });
        case "cluster":
          return t("proposal.cluster", { count: reason.tasks });
        case "room":
          return t("proposal.room", { hours: t("hours.short", { hours: reason.hours }) });
      }
    })
    .join(" · ");
}
