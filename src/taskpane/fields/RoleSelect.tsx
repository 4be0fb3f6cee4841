import type { Role } from "../../model/situation";
import { useTexts } from "../texts-context";
import { useFieldStyles } from "./field-styles";

interface RoleSelectProps {
  label: string;
  role: Role | undefined;
  onChoose: (role: Role) => void;
}

/** Current situation or target. */
export function RoleSelect({ label, role, onChoose }: RoleSelectProps) {
  const fields = useFieldStyles();
  const { t } = useTexts();
  return (
    <label className={fields.label}>
      {label}
      <select className={fields.field} value={role} onChange={({ target }) => onChoose(target.value as Role)}>
        <option value="current">{t("role.current")}</option>
        <option value="target">{t("role.target")}</option>
      </select>
    </label>
  );
}
