/// News of what people follow: one place hears every event of this service, and a sweep spreads what was heard.
@NullMarked
package hamgara.forum.notice;

import org.jspecify.annotations.NullMarked;
