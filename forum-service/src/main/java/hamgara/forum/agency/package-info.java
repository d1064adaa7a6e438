/// Executive agencies: their kinds, and one office of each in a county.
@NullMarked
package hamgara.forum.agency;

import org.jspecify.annotations.NullMarked;
