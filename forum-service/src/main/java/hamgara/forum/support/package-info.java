/// Who stands behind a proposal: one voice of a person, without a vote against.
@NullMarked
package hamgara.forum.support;

import org.jspecify.annotations.NullMarked;
