/// Numbers of people in tables, and which of them are not shown.
@NullMarked
package hamgara.forum.cells;

import org.jspecify.annotations.NullMarked;
