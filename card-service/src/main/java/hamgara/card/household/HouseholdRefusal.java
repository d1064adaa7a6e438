package hamgara.card.household;

import hamgara.kit.problem.Refusal;

/// The refusals of households.
final class HouseholdRefusal {

    private HouseholdRefusal() {}

    static final class HouseholdNotFound extends Refusal.NotFound {
        HouseholdNotFound() {
            super("household-not-found");
        }
    }

    static final class MemberNotFound extends Refusal.NotFound {
        MemberNotFound() {
            super("member-not-found");
        }
    }

    /// Nobody belongs to two households at once.
    static final class InAnotherHousehold extends Refusal.Conflict {
        InAnotherHousehold() {
            super("in-another-household");
        }
    }

    static final class HouseholdDissolved extends Refusal.Conflict {
        HouseholdDissolved() {
            super("household-dissolved");
        }
    }

    static final class HouseholdFull extends Refusal.Conflict {
        HouseholdFull(int most) {
            super("household-full", "most", most);
        }
    }

    /// The head leaves last, or names another one first.
    static final class HeadStays extends Refusal.Conflict {
        HeadStays() {
            super("head-stays");
        }
    }

    static final class HeadNotMember extends Refusal.Invalid {
        HeadNotMember() {
            super("head-not-member");
        }
    }

    static final class HeadNotAdult extends Refusal.Invalid {
        HeadNotAdult() {
            super("head-not-adult");
        }
    }

    static final class RelationNotFitting extends Refusal.Invalid {
        RelationNotFitting() {
            super("relation-not-fitting");
        }
    }

    static final class ConsentNotSeen extends Refusal.Invalid {
        ConsentNotSeen() {
            super("consent-not-seen");
        }
    }
}
