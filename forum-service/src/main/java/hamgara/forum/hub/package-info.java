/// Where the sessions of a hall are held: libraries and Kanoon centres, and exceptions somebody approved.
@NullMarked
package hamgara.forum.hub;

import org.jspecify.annotations.NullMarked;
