import { Avatar, Button, makeStyles } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useRef, useState } from "react";
import { usePlainStyles } from "../../parts/plain-styles";
import { useTexts } from "../../parts/texts-context";
import { HoursField } from "./HoursField";

const useStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "24px minmax(0, 1fr) auto auto",
    columnGap: "6px",
    alignItems: "start",
    minHeight: "26px",
  },
  name: { paddingBlock: "3px", overflowWrap: "anywhere" },
  remove: { gridRow: 1, gridColumn: 4 },
  says: { gridColumn: "1 / -1" },
});

interface PersonLineProps {
  name: string;
  hours: number | null;
  /** What the cell says when that is more than the hours tell. */
  says?: string;
  onHours: (hours: number | null) => Promise<void>;
  onEnter: (hours: number | null, stay: boolean) => void;
  onRemove: () => void;
}

/** One person on the task: name, hours, and a way to take them off. */
export function PersonLine({ name, hours, says, onHours, onEnter, onRemove }: PersonLineProps) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const { t } = useTexts();
  return (
    <li className={styles.line}>
      <Avatar name={name} size={24} color="neutral" aria-hidden="true" />
      <span className={styles.name}>{name}</span>
      <HoursField
        label={t("editor.hoursOf", { person: name })}
        hours={hours}
        onHours={onHours}
        onEnter={onEnter}
      />
      <RemoveButton name={name} onRemove={onRemove} />
      {says && <p className={`${styles.says} ${plain.muted}`}>{says}</p>}
    </li>
  );
}

interface NewPersonLineProps {
  name: string;
  /** As far as they were typed behind the name. */
  firstHours: number | null;
  /** Being written: nothing to type any more. */
  sent: boolean;
  /** Hours are known, or left unknown. */
  onGiven: (hours: number | null) => void;
  onEnter: (hours: number | null, stay: boolean) => void;
  onDrop: () => void;
}

/** Someone who was picked and not yet written: first the hours, so that both go in one write. */
export function NewPersonLine(props: NewPersonLineProps) {
  const { name, firstHours, sent, onGiven, onEnter, onDrop } = props;
  const styles = useStyles();
  const { t } = useTexts();
  const [hours, setHours] = useState(firstHours);
  const field = useRef<HTMLInputElement>(null);
  /** What the field held when it was left; undefined when that could not be read. */
  const left = useRef<number | null | undefined>(firstHours);
  useEffect(() => field.current?.focus(), []);
  if (sent) {
    return (
      <li className={styles.line}>
        <Avatar name={name} size={24} color="neutral" aria-hidden="true" />
        <span className={styles.name}>{name}</span>
      </li>
    );
  }
  return (
    <li
      className={styles.line}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onDrop();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget) && left.current !== undefined) onGiven(left.current);
      }}
    >
      <Avatar name={name} size={24} color="neutral" aria-hidden="true" />
      <span className={styles.name}>{name}</span>
      <HoursField
        label={t("editor.hoursOf", { person: name })}
        hours={hours}
        inputRef={field}
        onHours={async (given) => setHours(given)}
        onEnter={onEnter}
        onLeave={(given) => (left.current = given)}
      />
      <RemoveButton name={name} onRemove={onDrop} />
    </li>
  );
}

function RemoveButton({ name, onRemove }: { name: string; onRemove: () => void }) {
  const styles = useStyles();
  const { t } = useTexts();
  const label = t("editor.removePerson", { person: name });
  return (
    <Button
      size="small"
      appearance="subtle"
      className={styles.remove}
      icon={<DismissRegular />}
      aria-label={label}
      title={label}
      onClick={onRemove}
    />
  );
}
