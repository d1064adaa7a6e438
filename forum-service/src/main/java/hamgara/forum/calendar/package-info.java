/// Sessions as calendar programs read them.
@NullMarked
package hamgara.forum.calendar;

import org.jspecify.annotations.NullMarked;
