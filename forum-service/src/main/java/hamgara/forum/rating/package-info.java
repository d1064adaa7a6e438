/// What the people who supported a proposal make of its answer: ratings, and the one reopening.
@NullMarked
package hamgara.forum.rating;

import org.jspecify.annotations.NullMarked;
