/// How proposals come in: drafts that are ready, what people wrote together, and the reading before they are shown.
@NullMarked
package hamgara.forum.submission;

import org.jspecify.annotations.NullMarked;
