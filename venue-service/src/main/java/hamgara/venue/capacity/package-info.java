/// What agencies could share: idle halls, pitches and rooms, and finding the same thing held twice.
@NullMarked
package hamgara.venue.capacity;

import org.jspecify.annotations.NullMarked;
