import { Button, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useRef, useState, type KeyboardEvent, type Ref } from "react";
import { readHoursInput } from "../../../editing/hours-input";
import { afterPress } from "../../parts/press";
import { usePlainStyles } from "../../parts/plain-styles";
import { useTexts } from "../../parts/texts-context";

const useStyles = makeStyles({
  /** Below the whole line that the field stands in. */
  error: { gridColumn: "1 / -1", flexBasis: "100%" },
  choice: { display: "flex", flexWrap: "wrap", gap: "4px" },
  line: { display: "flex", alignItems: "center", gap: "4px" },
  field: { width: "64px", minWidth: "64px" },
  input: { textAlign: "end", width: "100%" },
  unit: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
});

interface HoursFieldProps {
  label: string;
  /** Hours per week; null = unknown. */
  hours: number | null;
  /** Asked to write other hours; resolves when that is over. */
  onHours: (hours: number | null) => Promise<void>;
  /** After Enter, with the hours that the field holds; stay: Shift was held. */
  onEnter?: (hours: number | null, stay: boolean) => void;
  /** The keyboard leaves the field, with the hours it holds; undefined when they cannot be read. */
  onLeave?: (hours: number | null | undefined) => void;
  inputRef?: Ref<HTMLInputElement>;
}

/**
 * Takes 1,5, 1.5, 1u30 and 90 min; what cannot be read stays in the field, with what is wrong with it. When someone else fills in
 * the same hours meanwhile, theirs is shown and nothing is written without a choice.
 */
export function HoursField({ label, hours, onHours, onEnter, onLeave, inputRef }: HoursFieldProps) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const { t, number } = useTexts();
  const [typed, setTyped] = useState<string | null>(null);
  const [complains, setComplains] = useState(false);
  /** What was asked already: Enter moves the focus, and leaving the field must not ask again. */
  const asked = useRef<string | null>(null);
  /** The hours when typing began. */
  const known = useRef(hours);
  const line = useRef<HTMLDivElement>(null);
  const errorId = useId();
  const shown = typed ?? (hours === null ? "" : number(hours));
  const reading = readHoursInput(shown);
  const isOvertaken =
    typed !== null &&
    asked.current === null &&
    hours !== known.current &&
    !(reading.ok && reading.hours === hours);
  const error = isOvertaken
    ? hours === null
      ? t("hours.theirs.none")
      : t("hours.theirs", { hours: t("hours.short", { hours: number(hours) }) })
    : complains && !reading.ok
      ? t(`hours.error.${reading.error}`)
      : null;
  const focus = () => line.current?.querySelector("input")?.focus();

  const write = (given: number | null) => {
    asked.current = typed;
    void onHours(given).then(() => {
      asked.current = null;
      setTyped((now) => (now === typed ? null : now));
    });
  };

  /** Answers the hours in the field; undefined when they cannot be read. */
  const commit = (): number | null | undefined => {
    if (!reading.ok) {
      // What leaves the field may be a press on something below it
      afterPress(() => setComplains(true));
      return undefined;
    }
    if (typed === null) return hours;
    if (isOvertaken) return undefined;
    if (reading.hours === hours) setTyped(null);
    else if (asked.current !== typed) write(reading.hours);
    return reading.hours;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.ctrlKey) {
      event.preventDefault();
      const given = commit();
      if (given !== undefined) onEnter?.(given, event.shiftKey);
    } else if (event.key === "Escape" && typed !== null) {
      event.stopPropagation();
      setTyped(null);
      setComplains(false);
    }
  };

  return (
    <>
      <div ref={line} className={styles.line}>
        <Input
          ref={inputRef}
          size="small"
          className={styles.field}
          input={{ className: styles.input }}
          inputMode="decimal"
          autoComplete="off"
          aria-label={label}
          aria-invalid={error !== null}
          aria-describedby={error ? errorId : undefined}
          placeholder={t("editor.hoursEmpty")}
          value={shown}
          data-untouched={typed === null ? "" : undefined}
          data-typing={typed === null ? undefined : ""}
          onFocus={(event) => event.target.select()}
          onChange={(_, { value }) => {
            if (typed === null) known.current = hours;
            setTyped(value);
            if (readHoursInput(value).ok) setComplains(false);
          }}
          onBlur={() => {
            const given = commit();
            onLeave?.(given);
          }}
          onKeyDown={onKeyDown}
        />
        <span className={styles.unit} aria-hidden="true">
          {t("editor.hoursUnit")}
        </span>
      </div>
      {error && (
        <p id={errorId} role="alert" className={mergeClasses(plain.error, styles.error)}>
          {error}
        </p>
      )}
      {isOvertaken && (
        <div className={mergeClasses(styles.error, styles.choice)}>
          <Button
            size="small"
            onClick={() => {
              setTyped(null);
              focus();
            }}
          >
            {t("hours.keepTheirs")}
          </Button>
          <Button
            size="small"
            disabledFocusable={!reading.ok}
            onClick={() => {
              if (!reading.ok) return;
              known.current = hours;
              write(reading.hours);
              focus();
            }}
          >
            {t("hours.writeMine", { hours: shown })}
          </Button>
        </div>
      )}
    </>
  );
}
