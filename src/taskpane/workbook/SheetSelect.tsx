import { Field, Select } from "@fluentui/react-components";
import type { SheetRef } from "../../model/grid";

interface SheetSelectProps {
  label: string;
  sheets: readonly SheetRef[];
  chosen: string | undefined;
  onChoose: (sheetId: string) => void;
}

/** One sheet of several. */
export function SheetSelect({ label, sheets, chosen, onChoose }: SheetSelectProps) {
  return (
    <Field label={label} size="small">
      <Select value={chosen} onChange={(_, { value }) => onChoose(value)}>
        {sheets.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
