/// How satisfied supporters are with what came of it: asked at once and 90 days later, of answers and of resolutions.
@NullMarked
package hamgara.forum.satisfaction;

import org.jspecify.annotations.NullMarked;
