/// The data of the halls for everybody to take away, made once a day and kept as it was made.
@NullMarked
package hamgara.forum.opendata;

import org.jspecify.annotations.NullMarked;
