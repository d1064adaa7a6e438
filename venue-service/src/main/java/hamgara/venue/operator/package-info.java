/// Who runs venues: offices, schools, clubs.
@NullMarked
package hamgara.venue.operator;

import org.jspecify.annotations.NullMarked;
