package hamgara.venue.openbooking;

import hamgara.kit.text.Names;
import java.util.List;
import java.util.UUID;

/// What is proposed to a site for a place of an order that was closed, as read at one moment: slots of
/// which it can order one instead.
record OrderProposal(UUID id, long version, Names why, List<UUID> slots) {}
