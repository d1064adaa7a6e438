/// How often one person may book, so that there is room for everybody.
@NullMarked
package hamgara.venue.fairuse;

import org.jspecify.annotations.NullMarked;
