/// Verifications: somebody outside the owner, in a meeting, with its signed minutes.
@NullMarked
package hamgara.forum.verification;

import org.jspecify.annotations.NullMarked;
