/// Sessions of a series whose places are drawn by lot together.
@NullMarked
package hamgara.venue.course;

import org.jspecify.annotations.NullMarked;
