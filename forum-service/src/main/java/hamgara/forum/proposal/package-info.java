/// Affirmative proposals of citizens and the support that qualifies them for an answer.
@NullMarked
package hamgara.forum.proposal;

import org.jspecify.annotations.NullMarked;
