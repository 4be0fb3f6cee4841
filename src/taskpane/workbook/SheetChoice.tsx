import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  choice: { margin: 0, padding: 0, border: "none", display: "flex", flexDirection: "column" },
  legend: { padding: 0, fontSize: tokens.fontSizeBase200 },
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
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.legend}>{legend}</legend>
      {sheets.map(({ id, name }) => (
        <Checkbox
          key={id}
          label={name}
          checked={chosen.includes(id)}
          onChange={(_, { checked }) =>
            onChoose(checked ? [...chosen, id] : chosen.filter((other) => other !== id))
          }
        />
      ))}
    </fieldset>
  );
}
