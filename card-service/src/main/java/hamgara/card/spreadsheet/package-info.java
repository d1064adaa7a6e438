/// Files that open in a spreadsheet.
@NullMarked
package hamgara.card.spreadsheet;

import org.jspecify.annotations.NullMarked;
