/// Proposals that become one, or come apart, with everybody who wrote and supports them.
@NullMarked
package hamgara.forum.merge;

import org.jspecify.annotations.NullMarked;
