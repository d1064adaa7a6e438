/// How evenly alike capacities are used, and how evenly agencies, areas, women and men have their part.
@NullMarked
package hamgara.venue.symmetry;

import org.jspecify.annotations.NullMarked;
