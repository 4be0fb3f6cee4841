import type { SheetRef } from "../../model/grid";
import { useFieldStyles } from "../fields/field-styles";

interface SheetSelectProps {
  label: string;
  sheets: readonly SheetRef[];
  chosen: string | undefined;
  onChoose: (sheetId: string) => void;
}

/** One sheet of several. */
export function SheetSelect({ label, sheets, chosen, onChoose }: SheetSelectProps) {
  const fields = useFieldStyles();
  return (
    <label className={fields.label}>
      {label}
      <select className={fields.field} value={chosen} onChange={({ target }) => onChoose(target.value)}>
        {sheets.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
