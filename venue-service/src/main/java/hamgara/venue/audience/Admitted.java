package hamgara.venue.audience;

import hamgara.venue.card.EligibilityQuestion;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What card-service has said yes to while one request is answered.
public final class Admitted {

    private final Set<EligibilityQuestion> asked = new HashSet<>();

    Admitted() {}

    void add(EligibilityQuestion question) {
        asked.add(question);
    }

    /// Nothing of it may be taken before card-service was asked about all that is kept for some.
    public void require(List<EligibilityQuestion> wanted) {
        List<EligibilityQuestion> open = wanted.stream()
                .filter(EligibilityQuestion::restricted)
                .filter(question -> !asked.contains(question))
                .distinct()
                .toList();
        if (!open.isEmpty()) {
            throw new NotAsked(open);
        }
    }

    /// Ends a transaction that is to come again once these were asked; never leaves this package's [Audiences].
    static final class NotAsked extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient List<EligibilityQuestion> questions;

        private NotAsked(List<EligibilityQuestion> questions) {
            super("to be asked first", null, false, false);
            this.questions = questions;
        }

        List<EligibilityQuestion> questions() {
            return questions;
        }
    }
}
