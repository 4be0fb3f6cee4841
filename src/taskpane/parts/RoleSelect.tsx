import { Field, Select } from "@fluentui/react-components";
import type { Role } from "../../model/situation";
import { useTexts } from "./texts-context";

interface RoleSelectProps {
  label: string;
  role: Role | undefined;
  onChoose: (role: Role) => void;
}

/** Current situation or target. */
export function RoleSelect({ label, role, onChoose }: RoleSelectProps) {
  const { t } = useTexts();
  return (
    <Field label={label} size="small">
      <Select value={role} onChange={(_, { value }) => onChoose(value as Role)}>
        <option value="current">{t("role.current")}</option>
        <option value="target">{t("role.target")}</option>
      </Select>
    </Field>
  );
}
