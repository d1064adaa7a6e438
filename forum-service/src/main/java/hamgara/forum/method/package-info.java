/// The defined ways in which an agency and those who ask it talk.
@NullMarked
package hamgara.forum.method;

import org.jspecify.annotations.NullMarked;
