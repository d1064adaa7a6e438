/// The review of support that was not given freely: who looks sees patterns and no persons, and takes supports out as a
/// batch with a name, which can be called off until it starts.
@NullMarked
package hamgara.forum.invalidation;

import org.jspecify.annotations.NullMarked;
