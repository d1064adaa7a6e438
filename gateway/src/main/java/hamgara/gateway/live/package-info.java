/// Sessions that go on, shown to whoever comes, from what the services tell and without asking them.
@NullMarked
package hamgara.gateway.live;

import org.jspecify.annotations.NullMarked;
