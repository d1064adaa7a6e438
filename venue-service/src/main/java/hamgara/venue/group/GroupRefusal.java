package hamgara.venue.group;

import hamgara.kit.problem.Refusal;
import java.util.UUID;

/// The refusals around groups.
final class GroupRefusal {

    private GroupRefusal() {}

    static final class GroupRequestNotFound extends Refusal.NotFound {
        GroupRequestNotFound(UUID request) {
            super("group-request-not-found", "request", request);
        }
    }

    /// This id already stands for another request.
    static final class GroupRequestIdReused extends Refusal.Conflict {
        GroupRequestIdReused() {
            super("group-request-id-reused");
        }
    }

    /// The request has not come so far, or further, or its limit has passed.
    static final class GroupRequestStands extends Refusal.Conflict {
        GroupRequestStands(GroupRequestState state) {
            super("group-request-stands", "state", state);
        }
    }

    /// The account belongs to no agency, so nobody could be its head.
    static final class GroupWithoutAgency extends Refusal.Forbidden {
        GroupWithoutAgency() {
            super("group-without-agency");
        }
    }

    /// The head of the agency decides first, then the venue.
    static final class GroupRequestNotYours extends Refusal.Forbidden {
        GroupRequestNotYours() {
            super("group-request-not-yours");
        }
    }

    /// Nobody decides about a request of their own.
    static final class GroupRequestOwn extends Refusal.Forbidden {
        GroupRequestOwn() {
            super("group-request-own");
        }
    }

    /// Neither one kind of date is told nor the other, or both.
    static final class GroupLimitUnclear extends Refusal.Invalid {
        GroupLimitUnclear() {
            super("group-limit-unclear");
        }
    }

    /// Over, too far away, or after the first place has begun.
    static final class GroupLimitWrong extends Refusal.Invalid {
        GroupLimitWrong(long maxDays) {
            super("group-limit-wrong", "maxDays", maxDays);
        }
    }

    /// A wish names neither a slot nor a facility with a time, or stands twice.
    static final class GroupWishUnclear extends Refusal.Invalid {
        GroupWishUnclear() {
            super("group-wish-unclear");
        }
    }

    static final class GroupAgesReversed extends Refusal.Invalid {
        GroupAgesReversed() {
            super("group-ages-reversed");
        }
    }

    /// One venue decides, so all places are there.
    static final class GroupSeveralVenues extends Refusal.Invalid {
        GroupSeveralVenues() {
            super("group-several-venues");
        }
    }

    /// With these, more places would be kept for the agency than may be before its head has decided.
    static final class GroupTooManyKept extends Refusal.Conflict {
        GroupTooManyKept(int most) {
            super("group-too-many-kept", "most", most);
        }
    }

    /// A shared facility has no open slot within the wished time.
    static final class GroupNoSlots extends Refusal.Conflict {
        GroupNoSlots() {
            super("group-no-slots");
        }
    }

    /// The hours are kept for others.
    static final class GroupAudienceUnfit extends Refusal.Conflict {
        GroupAudienceUnfit(UUID slot) {
            super("group-audience-unfit", "slot", slot);
        }
    }

    /// The booking is none of this group.
    static final class GroupBookingUnknown extends Refusal.Invalid {
        GroupBookingUnknown() {
            super("group-booking-unknown");
        }
    }

    /// Not open for arrivals yet, or over.
    static final class GroupArrivalUntimely extends Refusal.Conflict {
        GroupArrivalUntimely() {
            super("group-arrival-untimely");
        }
    }

    /// The booking was cancelled, or more came than have places.
    static final class GroupArrivalTooMany extends Refusal.Conflict {
        GroupArrivalTooMany() {
            super("group-arrival-too-many");
        }
    }

    /// This id already stands for another arrival.
    static final class GroupArrivalIdReused extends Refusal.Conflict {
        GroupArrivalIdReused() {
            super("group-arrival-id-reused");
        }
    }
}
