package hamgara.venue.openbooking;

import hamgara.kit.problem.Refusal;
import java.time.Duration;

/// The refusals of whole quotes and orders, under the names that the standard gives them. [ErrorType] tells their
/// status.
final class OrderRefusal {

    private OrderRefusal() {}

    /// The id already stands for an order of other items, or for one that was deleted.
    static final class OrderAlreadyExists extends Refusal.Conflict {
        OrderAlreadyExists() {
            super("order-already-exists");
        }
    }

    /// The site has made no order under this id.
    static final class UnknownOrder extends Refusal.NotFound {
        UnknownOrder() {
            super("unknown-order");
        }
    }

    /// The site has deleted the order.
    static final class Gone extends Refusal.Gone {
        Gone() {
            super("gone");
        }
    }

    /// Not all of it is sold by the seller whom the site names.
    static final class SellerMismatch extends Refusal.Conflict {
        SellerMismatch() {
            super("seller-mismatch");
        }
    }

    /// The site names no seller of ours.
    static final class SellerNotFound extends Refusal.Conflict {
        SellerNotFound() {
            super("seller-not-found");
        }
    }

    /// The site does not say who it is.
    static final class IncompleteBrokerDetails extends Refusal.Malformed {
        IncompleteBrokerDetails() {
            super("incomplete-broker-details");
        }
    }

    /// From the second step on the standard asks for a customer with an address to reach; we look and forget.
    static final class IncompleteCustomerDetails extends Refusal.Malformed {
        IncompleteCustomerDetails() {
            super("incomplete-customer-details");
        }
    }

    /// All of it is free.
    static final class TotalPaymentDueMismatch extends Refusal.Malformed {
        TotalPaymentDueMismatch() {
            super("total-payment-due-mismatch");
        }
    }

    /// There is nothing to pay.
    static final class UnnecessaryPaymentDetails extends Refusal.Malformed {
        UnnecessaryPaymentDetails() {
            super("unnecessary-payment-details");
        }
    }

    /// It is neither a quote nor an order, or has no items.
    static final class UnexpectedOrderType extends Refusal.Malformed {
        UnexpectedOrderType() {
            super("unexpected-order-type");
        }
    }

    /// An item is not named as we name items.
    static final class OrderItemIdInvalid extends Refusal.Conflict {
        OrderItemIdInvalid() {
            super("order-item-id-invalid");
        }
    }

    /// An item is of another order.
    static final class OrderItemNotWithinOrder extends Refusal.Conflict {
        OrderItemNotWithinOrder() {
            super("order-item-not-within-order");
        }
    }

    /// Only items can be cancelled.
    static final class PatchContainsExcessiveProperties extends Refusal.Malformed {
        PatchContainsExcessiveProperties() {
            super("patch-contains-excessive-properties");
        }
    }

    /// An item can only be cancelled by its customer.
    static final class PatchNotAllowedOnProperty extends Refusal.Malformed {
        PatchNotAllowedOnProperty() {
            super("patch-not-allowed-on-property");
        }
    }

    /// An item was used or cancelled, or its hours are too near.
    static final class CancellationNotPermitted extends Refusal.Conflict {
        CancellationNotPermitted() {
            super("cancellation-not-permitted");
        }
    }

    /// The site keeps as many places as one site may; they are free again when their quotes are over.
    static final class TooManyRequests extends Refusal.TooMany {
        TooManyRequests(Duration wait) {
            super("too-many-requests", wait);
        }
    }

    /// It names a proposal, but not one place of one of the slots that were proposed.
    static final class OrderCreationFailed extends Refusal.Conflict {
        OrderCreationFailed() {
            super("order-creation-failed");
        }
    }

    /// What was proposed has ended or changed, or is not the site's.
    static final class OrderProposalVersionOutdated extends Refusal.Conflict {
        OrderProposalVersionOutdated() {
            super("order-proposal-version-outdated");
        }
    }

    /// Places came and went while we looked.
    static final class TemporarilyUnableToProduceOrderQuote extends Refusal.Unavailable {
        TemporarilyUnableToProduceOrderQuote() {
            super("temporarily-unable-to-produce-order-quote", Duration.ofSeconds(1));
        }
    }

    /// Places came and went while we looked.
    static final class TemporarilyUnableToCreateOrder extends Refusal.Unavailable {
        TemporarilyUnableToCreateOrder() {
            super("temporarily-unable-to-create-order", Duration.ofSeconds(1));
        }
    }
}
