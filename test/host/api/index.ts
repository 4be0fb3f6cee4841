/** Enters every object type of the API in the registry; these three lead to all of them. */
import "./workbook";
import "./worksheet";
import "./range";
