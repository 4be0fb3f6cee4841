import { makeStyles } from "@fluentui/react-components";
import { useFieldStyles } from "../fields/field-styles";

const useStyles = makeStyles({
  choice: { margin: 0, padding: 0, border: "none", display: "flex", flexDirection: "column", gap: "4px" },
  line: { display: "flex", alignItems: "center", gap: "6px" },
});

interface SheetChoiceProps {
  legend: string;
  sheets: readonly { id: string; name: string }[];
  chosen: readonly string[];
  onChoose: (sheetIds: string[]) => void;
}

/** On which sheets. */
export function SheetChoice({ legend, sheets, chosen, onChoose }: SheetChoiceProps) {
  const styles = useStyles();
  const fields = useFieldStyles();
  return (
    <fieldset className={styles.choice}>
      <legend className={fields.legend}>{legend}</legend>
      {sheets.map(({ id, name }) => (
        <label key={id} className={styles.line}>
          <input
            type="checkbox"
            className={fields.checkbox}
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              onChoose(target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
            }
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
