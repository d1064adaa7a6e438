/// Time between uses for different audiences, in which the one group leaves before the other comes.
@NullMarked
package hamgara.venue.changeover;

import org.jspecify.annotations.NullMarked;
