/// What others add to a proposal: improvements, evidence, capacities, concerns with an alternative.
@NullMarked
package hamgara.forum.comment;

import org.jspecify.annotations.NullMarked;
