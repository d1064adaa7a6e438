/// Which statement a person is asked next: what is new, far out and widely agreed with comes sooner.
@NullMarked
package hamgara.forum.nextstatement;

import org.jspecify.annotations.NullMarked;
