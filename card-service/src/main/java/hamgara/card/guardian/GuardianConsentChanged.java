package hamgara.card.guardian;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// A consent was given, verified or withdrawn, or ended as the minor came of age.
record GuardianConsentChanged(UUID consent, UUID minor, UUID guardian, GuardianConsent.State state) implements Event {

    @Override
    public String type() {
        return "hamgara.card.guardian-consent-changed.v1";
    }

    @Override
    public UUID subject() {
        return consent;
    }
}
