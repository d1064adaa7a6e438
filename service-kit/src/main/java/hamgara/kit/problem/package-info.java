/// Refusals of the domain and the one way every error of the platform is told to a caller.
@NullMarked
package hamgara.kit.problem;

import org.jspecify.annotations.NullMarked;
