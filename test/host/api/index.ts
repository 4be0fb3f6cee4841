/** Enters every object type of the API in the registry; the workbook leads to all of them. */
import "./workbook";
import "./worksheet";
import "./range";
