/// What each hall agreed on, version by version: nothing is counted or timed by a number that stands elsewhere.
@NullMarked
package hamgara.forum.policy;

import org.jspecify.annotations.NullMarked;
