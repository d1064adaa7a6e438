package hamgara.forum.proposal;

import hamgara.forum.policy.PolicyTerms.AfterSupport;
import java.util.UUID;

/// Words that people stand behind have changed; inside this service and its transaction, the sign to ask them again or
/// to let their support end. The proposal is locked.
public record WordsChanged(UUID proposal, AfterSupport afterSupport) {}
