/// Stands for another service.
@NullMarked
package hamgara.kitten;

import org.jspecify.annotations.NullMarked;
