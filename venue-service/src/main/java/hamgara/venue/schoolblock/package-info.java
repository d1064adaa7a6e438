/// Times in which a school keeps itself to its pupils: terms, exams, guests at Nowruz, safeguarding hours.
@NullMarked
package hamgara.venue.schoolblock;

import org.jspecify.annotations.NullMarked;
