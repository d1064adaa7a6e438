/// The public board of what agencies owe and are late with.
@NullMarked
package hamgara.forum.overdue;

import org.jspecify.annotations.NullMarked;
