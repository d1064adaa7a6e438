/// Common ground put into words: a draft of the statements that every group shares.
@NullMarked
package hamgara.forum.convergence;

import org.jspecify.annotations.NullMarked;
