package hamgara.card.batch;

import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.purse.PurseFacts;
import org.jspecify.annotations.Nullable;

/// What a use can be paid from, and what the rules say to it.
///
/// @param obstacle why the card was not to be taken, whatever is left
/// @param terms the version it is judged by; nothing when no card was found
/// @param quota entries left in the period of the use, also when no pocket was made for it yet
/// @param overHere the limit that the journal of the terminal alone is beyond
/// @param overAll the limit that all uses together are beyond
record Means(
        @Nullable String obstacle,
        @Nullable ProgrammeTerms terms,
        @Nullable PurseFacts purse,
        long quota,
        @Nullable String overHere,
        @Nullable String overAll) {

    static final Means NONE = new Means("CREDENTIAL_UNKNOWN", null, null, 0, null, null);

    long loaded() {
        return purse == null ? 0 : purse.loaded();
    }

    long left() {
        return purse == null ? 0 : purse.left();
    }
}
